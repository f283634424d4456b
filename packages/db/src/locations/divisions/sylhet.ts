import type { Division } from '../types.ts';

export const sylhet: Division = {
  slug: 'sylhet',
  name: { en: 'Sylhet', bn: 'সিলেট' },
  districts: [
    {
      slug: 'habiganj',
      name: { en: 'Habiganj', bn: 'হবিগঞ্জ' },
      upazilas: [
        { slug: 'ajmiriganj', kind: 'upazila', name: { en: 'Ajmiriganj', bn: 'আজমিরীগঞ্জ' } },
        { slug: 'bahubal', kind: 'upazila', name: { en: 'Bahubal', bn: 'বাহুবল' } },
        { slug: 'baniachong', kind: 'upazila', name: { en: 'Baniachong', bn: 'বানিয়াচং' } },
        { slug: 'chunarughat', kind: 'upazila', name: { en: 'Chunarughat', bn: 'চুনারুঘাট' } },
        {
          slug: 'habiganj-sadar',
          kind: 'upazila',
          name: { en: 'Habiganj Sadar', bn: 'হবিগঞ্জ সদর' },
        },
        { slug: 'lakhai', kind: 'upazila', name: { en: 'Lakhai', bn: 'লাখাই' } },
        { slug: 'madhabpur', kind: 'upazila', name: { en: 'Madhabpur', bn: 'মাধবপুর' } },
        { slug: 'nabiganj', kind: 'upazila', name: { en: 'Nabiganj', bn: 'নবীগঞ্জ' } },
        { slug: 'shayestaganj', kind: 'upazila', name: { en: 'Shayestaganj', bn: 'শায়েস্তাগঞ্জ' } },
      ],
    },
    {
      slug: 'moulvibazar',
      name: { en: 'Moulvibazar', bn: 'মৌলভীবাজার' },
      upazilas: [
        { slug: 'barlekha', kind: 'upazila', name: { en: 'Barlekha', bn: 'বড়লেখা' } },
        { slug: 'juri', kind: 'upazila', name: { en: 'Juri', bn: 'জুড়ী' } },
        { slug: 'kamalganj', kind: 'upazila', name: { en: 'Kamalganj', bn: 'কমলগঞ্জ' } },
        { slug: 'kulaura', kind: 'upazila', name: { en: 'Kulaura', bn: 'কুলাউড়া' } },
        {
          slug: 'moulvibazar-sadar',
          kind: 'upazila',
          name: { en: 'Moulvibazar Sadar', bn: 'মৌলভীবাজার সদর' },
        },
        { slug: 'rajnagar', kind: 'upazila', name: { en: 'Rajnagar', bn: 'রাজনগর' } },
        { slug: 'sreemangal', kind: 'upazila', name: { en: 'Sreemangal', bn: 'শ্রীমঙ্গল' } },
      ],
    },
    {
      slug: 'sunamganj',
      name: { en: 'Sunamganj', bn: 'সুনামগঞ্জ' },
      upazilas: [
        { slug: 'bishwambarpur', kind: 'upazila', name: { en: 'Bishwambarpur', bn: 'বিশ্বম্ভরপুর' } },
        { slug: 'chhatak', kind: 'upazila', name: { en: 'Chhatak', bn: 'ছাতক' } },
        { slug: 'derai', kind: 'upazila', name: { en: 'Derai', bn: 'দিরাই' } },
        { slug: 'dharmapasha', kind: 'upazila', name: { en: 'Dharmapasha', bn: 'ধর্মপাশা' } },
        { slug: 'dowarabazar', kind: 'upazila', name: { en: 'Dowarabazar', bn: 'দোয়ারাবাজার' } },
        { slug: 'jagannathpur', kind: 'upazila', name: { en: 'Jagannathpur', bn: 'জগন্নাথপুর' } },
        { slug: 'jamalganj', kind: 'upazila', name: { en: 'Jamalganj', bn: 'জামালগঞ্জ' } },
        { slug: 'madhyanagar', kind: 'upazila', name: { en: 'Madhyanagar', bn: 'মধ্যনগর' } },
        { slug: 'shalla', kind: 'upazila', name: { en: 'Shalla', bn: 'শাল্লা' } },
        { slug: 'shantiganj', kind: 'upazila', name: { en: 'Shantiganj', bn: 'শান্তিগঞ্জ' } },
        {
          slug: 'sunamganj-sadar',
          kind: 'upazila',
          name: { en: 'Sunamganj Sadar', bn: 'সুনামগঞ্জ সদর' },
        },
        { slug: 'tahirpur', kind: 'upazila', name: { en: 'Tahirpur', bn: 'তাহিরপুর' } },
      ],
    },
    {
      slug: 'sylhet',
      name: { en: 'Sylhet', bn: 'সিলেট' },
      upazilas: [
        { slug: 'balaganj', kind: 'upazila', name: { en: 'Balaganj', bn: 'বালাগঞ্জ' } },
        { slug: 'beanibazar', kind: 'upazila', name: { en: 'Beanibazar', bn: 'বিয়ানীবাজার' } },
        { slug: 'bishwanath', kind: 'upazila', name: { en: 'Bishwanath', bn: 'বিশ্বনাথ' } },
        {
          slug: 'companiganj-sylhet',
          kind: 'upazila',
          name: { en: 'Companiganj', bn: 'কোম্পানীগঞ্জ' },
        },
        { slug: 'dakshin-surma', kind: 'upazila', name: { en: 'Dakshin Surma', bn: 'দক্ষিণ সুরমা' } },
        { slug: 'fenchuganj', kind: 'upazila', name: { en: 'Fenchuganj', bn: 'ফেঞ্চুগঞ্জ' } },
        { slug: 'golapganj', kind: 'upazila', name: { en: 'Golapganj', bn: 'গোলাপগঞ্জ' } },
        { slug: 'gowainghat', kind: 'upazila', name: { en: 'Gowainghat', bn: 'গোয়াইনঘাট' } },
        { slug: 'jaintiapur', kind: 'upazila', name: { en: 'Jaintiapur', bn: 'জৈন্তাপুর' } },
        { slug: 'kanaighat', kind: 'upazila', name: { en: 'Kanaighat', bn: 'কানাইঘাট' } },
        { slug: 'osmani-nagar', kind: 'upazila', name: { en: 'Osmani Nagar', bn: 'ওসমানী নগর' } },
        { slug: 'sylhet-sadar', kind: 'upazila', name: { en: 'Sylhet Sadar', bn: 'সিলেট সদর' } },
        { slug: 'zakiganj', kind: 'upazila', name: { en: 'Zakiganj', bn: 'জকিগঞ্জ' } },
      ],
    },
  ],
};
