import type { Division } from '../types.ts';

export const rangpur: Division = {
  slug: 'rangpur',
  name: { en: 'Rangpur', bn: 'রংপুর' },
  districts: [
    {
      slug: 'dinajpur',
      name: { en: 'Dinajpur', bn: 'দিনাজপুর' },
      upazilas: [
        { slug: 'biral', kind: 'upazila', name: { en: 'Biral', bn: 'বিরল' } },
        { slug: 'birampur', kind: 'upazila', name: { en: 'Birampur', bn: 'বিরামপুর' } },
        { slug: 'birganj', kind: 'upazila', name: { en: 'Birganj', bn: 'বীরগঞ্জ' } },
        { slug: 'bochaganj', kind: 'upazila', name: { en: 'Bochaganj', bn: 'বোচাগঞ্জ' } },
        { slug: 'chirirbandar', kind: 'upazila', name: { en: 'Chirirbandar', bn: 'চিরিরবন্দর' } },
        {
          slug: 'dinajpur-sadar',
          kind: 'upazila',
          name: { en: 'Dinajpur Sadar', bn: 'দিনাজপুর সদর' },
        },
        { slug: 'fulbari', kind: 'upazila', name: { en: 'Fulbari', bn: 'ফুলবাড়ী' } },
        { slug: 'ghoraghat', kind: 'upazila', name: { en: 'Ghoraghat', bn: 'ঘোড়াঘাট' } },
        { slug: 'hakimpur', kind: 'upazila', name: { en: 'Hakimpur', bn: 'হাকিমপুর' } },
        { slug: 'kaharol', kind: 'upazila', name: { en: 'Kaharol', bn: 'কাহারোল' } },
        { slug: 'khansama', kind: 'upazila', name: { en: 'Khansama', bn: 'খানসামা' } },
        { slug: 'nawabganj-dinajpur', kind: 'upazila', name: { en: 'Nawabganj', bn: 'নবাবগঞ্জ' } },
        { slug: 'parbatipur', kind: 'upazila', name: { en: 'Parbatipur', bn: 'পার্বতীপুর' } },
      ],
    },
    {
      slug: 'gaibandha',
      name: { en: 'Gaibandha', bn: 'গাইবান্ধা' },
      upazilas: [
        { slug: 'fulchhari', kind: 'upazila', name: { en: 'Fulchhari', bn: 'ফুলছড়ি' } },
        {
          slug: 'gaibandha-sadar',
          kind: 'upazila',
          name: { en: 'Gaibandha Sadar', bn: 'গাইবান্ধা সদর' },
        },
        { slug: 'gobindaganj', kind: 'upazila', name: { en: 'Gobindaganj', bn: 'গোবিন্দগঞ্জ' } },
        { slug: 'palashbari', kind: 'upazila', name: { en: 'Palashbari', bn: 'পলাশবাড়ী' } },
        { slug: 'sadullapur', kind: 'upazila', name: { en: 'Sadullapur', bn: 'সাদুল্লাপুর' } },
        { slug: 'saghata', kind: 'upazila', name: { en: 'Saghata', bn: 'সাঘাটা' } },
        { slug: 'sundarganj', kind: 'upazila', name: { en: 'Sundarganj', bn: 'সুন্দরগঞ্জ' } },
      ],
    },
    {
      slug: 'kurigram',
      name: { en: 'Kurigram', bn: 'কুড়িগ্রাম' },
      upazilas: [
        { slug: 'bhurungamari', kind: 'upazila', name: { en: 'Bhurungamari', bn: 'ভুরুঙ্গামারী' } },
        { slug: 'char-rajibpur', kind: 'upazila', name: { en: 'Char Rajibpur', bn: 'চর রাজিবপুর' } },
        { slug: 'chilmari', kind: 'upazila', name: { en: 'Chilmari', bn: 'চিলমারী' } },
        {
          slug: 'kurigram-sadar',
          kind: 'upazila',
          name: { en: 'Kurigram Sadar', bn: 'কুড়িগ্রাম সদর' },
        },
        { slug: 'nageshwari', kind: 'upazila', name: { en: 'Nageshwari', bn: 'নাগেশ্বরী' } },
        { slug: 'phulbari', kind: 'upazila', name: { en: 'Phulbari', bn: 'ফুলবাড়ী' } },
        { slug: 'rajarhat', kind: 'upazila', name: { en: 'Rajarhat', bn: 'রাজারহাট' } },
        { slug: 'rowmari', kind: 'upazila', name: { en: 'Rowmari', bn: 'রৌমারী' } },
        { slug: 'ulipur', kind: 'upazila', name: { en: 'Ulipur', bn: 'উলিপুর' } },
      ],
    },
    {
      slug: 'lalmonirhat',
      name: { en: 'Lalmonirhat', bn: 'লালমনিরহাট' },
      upazilas: [
        { slug: 'aditmari', kind: 'upazila', name: { en: 'Aditmari', bn: 'আদিতমারী' } },
        { slug: 'hatibandha', kind: 'upazila', name: { en: 'Hatibandha', bn: 'হাতীবান্ধা' } },
        { slug: 'kaliganj-lalmonirhat', kind: 'upazila', name: { en: 'Kaliganj', bn: 'কালীগঞ্জ' } },
        {
          slug: 'lalmonirhat-sadar',
          kind: 'upazila',
          name: { en: 'Lalmonirhat Sadar', bn: 'লালমনিরহাট সদর' },
        },
        { slug: 'patgram', kind: 'upazila', name: { en: 'Patgram', bn: 'পাটগ্রাম' } },
      ],
    },
    {
      slug: 'nilphamari',
      name: { en: 'Nilphamari', bn: 'নীলফামারী' },
      upazilas: [
        { slug: 'dimla', kind: 'upazila', name: { en: 'Dimla', bn: 'ডিমলা' } },
        { slug: 'domar', kind: 'upazila', name: { en: 'Domar', bn: 'ডোমার' } },
        { slug: 'jaldhaka', kind: 'upazila', name: { en: 'Jaldhaka', bn: 'জলঢাকা' } },
        { slug: 'kishoreganj', kind: 'upazila', name: { en: 'Kishoreganj', bn: 'কিশোরগঞ্জ' } },
        {
          slug: 'nilphamari-sadar',
          kind: 'upazila',
          name: { en: 'Nilphamari Sadar', bn: 'নীলফামারী সদর' },
        },
        { slug: 'saidpur', kind: 'upazila', name: { en: 'Saidpur', bn: 'সৈয়দপুর' } },
      ],
    },
    {
      slug: 'panchagarh',
      name: { en: 'Panchagarh', bn: 'পঞ্চগড়' },
      upazilas: [
        { slug: 'atwari', kind: 'upazila', name: { en: 'Atwari', bn: 'আটোয়ারী' } },
        { slug: 'boda', kind: 'upazila', name: { en: 'Boda', bn: 'বোদা' } },
        { slug: 'debiganj', kind: 'upazila', name: { en: 'Debiganj', bn: 'দেবীগঞ্জ' } },
        {
          slug: 'panchagarh-sadar',
          kind: 'upazila',
          name: { en: 'Panchagarh Sadar', bn: 'পঞ্চগড় সদর' },
        },
        { slug: 'tetulia', kind: 'upazila', name: { en: 'Tetulia', bn: 'তেঁতুলিয়া' } },
      ],
    },
    {
      slug: 'rangpur',
      name: { en: 'Rangpur', bn: 'রংপুর' },
      upazilas: [
        { slug: 'badarganj', kind: 'upazila', name: { en: 'Badarganj', bn: 'বদরগঞ্জ' } },
        { slug: 'gangachara', kind: 'upazila', name: { en: 'Gangachara', bn: 'গঙ্গাচড়া' } },
        { slug: 'kaunia', kind: 'upazila', name: { en: 'Kaunia', bn: 'কাউনিয়া' } },
        { slug: 'mithapukur', kind: 'upazila', name: { en: 'Mithapukur', bn: 'মিঠাপুকুর' } },
        { slug: 'pirgacha', kind: 'upazila', name: { en: 'Pirgacha', bn: 'পীরগাছা' } },
        { slug: 'pirganj-rangpur', kind: 'upazila', name: { en: 'Pirganj', bn: 'পীরগঞ্জ' } },
        { slug: 'rangpur-sadar', kind: 'upazila', name: { en: 'Rangpur Sadar', bn: 'রংপুর সদর' } },
        { slug: 'taraganj', kind: 'upazila', name: { en: 'Taraganj', bn: 'তারাগঞ্জ' } },
      ],
    },
    {
      slug: 'thakurgaon',
      name: { en: 'Thakurgaon', bn: 'ঠাকুরগাঁও' },
      upazilas: [
        { slug: 'baliadangi', kind: 'upazila', name: { en: 'Baliadangi', bn: 'বালিয়াডাঙ্গী' } },
        { slug: 'haripur', kind: 'upazila', name: { en: 'Haripur', bn: 'হরিপুর' } },
        { slug: 'pirganj-thakurgaon', kind: 'upazila', name: { en: 'Pirganj', bn: 'পীরগঞ্জ' } },
        { slug: 'ranisankail', kind: 'upazila', name: { en: 'Ranisankail', bn: 'রাণীশংকৈল' } },
        {
          slug: 'thakurgaon-sadar',
          kind: 'upazila',
          name: { en: 'Thakurgaon Sadar', bn: 'ঠাকুরগাঁও সদর' },
        },
      ],
    },
  ],
};
