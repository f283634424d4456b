import type { Division } from '../types.ts';

export const barishal: Division = {
  slug: 'barishal',
  name: { en: 'Barishal', bn: 'বরিশাল' },
  districts: [
    {
      slug: 'barguna',
      name: { en: 'Barguna', bn: 'বরগুনা' },
      upazilas: [
        { slug: 'amtali', kind: 'upazila', name: { en: 'Amtali', bn: 'আমতলী' } },
        { slug: 'bamna', kind: 'upazila', name: { en: 'Bamna', bn: 'বামনা' } },
        { slug: 'barguna-sadar', kind: 'upazila', name: { en: 'Barguna Sadar', bn: 'বরগুনা সদর' } },
        { slug: 'betagi', kind: 'upazila', name: { en: 'Betagi', bn: 'বেতাগী' } },
        { slug: 'patharghata', kind: 'upazila', name: { en: 'Patharghata', bn: 'পাথরঘাটা' } },
        { slug: 'taltali', kind: 'upazila', name: { en: 'Taltali', bn: 'তালতলী' } },
      ],
    },
    {
      slug: 'barishal',
      name: { en: 'Barishal', bn: 'বরিশাল' },
      upazilas: [
        { slug: 'agailjhara', kind: 'upazila', name: { en: 'Agailjhara', bn: 'আগৈলঝাড়া' } },
        { slug: 'babuganj', kind: 'upazila', name: { en: 'Babuganj', bn: 'বাবুগঞ্জ' } },
        { slug: 'bakerganj', kind: 'upazila', name: { en: 'Bakerganj', bn: 'বাকেরগঞ্জ' } },
        { slug: 'banaripara', kind: 'upazila', name: { en: 'Banaripara', bn: 'বানারীপাড়া' } },
        {
          slug: 'barishal-sadar',
          kind: 'upazila',
          name: { en: 'Barishal Sadar', bn: 'বরিশাল সদর' },
        },
        { slug: 'gournadi', kind: 'upazila', name: { en: 'Gournadi', bn: 'গৌরনদী' } },
        { slug: 'hizla', kind: 'upazila', name: { en: 'Hizla', bn: 'হিজলা' } },
        { slug: 'mehendiganj', kind: 'upazila', name: { en: 'Mehendiganj', bn: 'মেহেন্দিগঞ্জ' } },
        { slug: 'muladi', kind: 'upazila', name: { en: 'Muladi', bn: 'মুলাদী' } },
        { slug: 'wazirpur', kind: 'upazila', name: { en: 'Wazirpur', bn: 'উজিরপুর' } },
      ],
    },
    {
      slug: 'bhola',
      name: { en: 'Bhola', bn: 'ভোলা' },
      upazilas: [
        { slug: 'bhola-sadar', kind: 'upazila', name: { en: 'Bhola Sadar', bn: 'ভোলা সদর' } },
        { slug: 'borhanuddin', kind: 'upazila', name: { en: 'Borhanuddin', bn: 'বোরহানউদ্দিন' } },
        { slug: 'char-fasson', kind: 'upazila', name: { en: 'Char Fasson', bn: 'চরফ্যাশন' } },
        { slug: 'daulatkhan', kind: 'upazila', name: { en: 'Daulatkhan', bn: 'দৌলতখান' } },
        { slug: 'lalmohan', kind: 'upazila', name: { en: 'Lalmohan', bn: 'লালমোহন' } },
        { slug: 'monpura', kind: 'upazila', name: { en: 'Monpura', bn: 'মনপুরা' } },
        { slug: 'tazumuddin', kind: 'upazila', name: { en: 'Tazumuddin', bn: 'তজুমদ্দিন' } },
      ],
    },
    {
      slug: 'jhalakathi',
      name: { en: 'Jhalakathi', bn: 'ঝালকাঠি' },
      upazilas: [
        {
          slug: 'jhalakathi-sadar',
          kind: 'upazila',
          name: { en: 'Jhalakathi Sadar', bn: 'ঝালকাঠি সদর' },
        },
        { slug: 'kathalia', kind: 'upazila', name: { en: 'Kathalia', bn: 'কাঠালিয়া' } },
        { slug: 'nalchity', kind: 'upazila', name: { en: 'Nalchity', bn: 'নলছিটি' } },
        { slug: 'rajapur', kind: 'upazila', name: { en: 'Rajapur', bn: 'রাজাপুর' } },
      ],
    },
    {
      slug: 'patuakhali',
      name: { en: 'Patuakhali', bn: 'পটুয়াখালী' },
      upazilas: [
        { slug: 'bauphal', kind: 'upazila', name: { en: 'Bauphal', bn: 'বাউফল' } },
        { slug: 'dashmina', kind: 'upazila', name: { en: 'Dashmina', bn: 'দশমিনা' } },
        { slug: 'dumki', kind: 'upazila', name: { en: 'Dumki', bn: 'দুমকি' } },
        { slug: 'galachipa', kind: 'upazila', name: { en: 'Galachipa', bn: 'গলাচিপা' } },
        { slug: 'kalapara', kind: 'upazila', name: { en: 'Kalapara', bn: 'কলাপাড়া' } },
        { slug: 'mirzaganj', kind: 'upazila', name: { en: 'Mirzaganj', bn: 'মির্জাগঞ্জ' } },
        {
          slug: 'patuakhali-sadar',
          kind: 'upazila',
          name: { en: 'Patuakhali Sadar', bn: 'পটুয়াখালী সদর' },
        },
        { slug: 'rangabali', kind: 'upazila', name: { en: 'Rangabali', bn: 'রাঙ্গাবালী' } },
      ],
    },
    {
      slug: 'pirojpur',
      name: { en: 'Pirojpur', bn: 'পিরোজপুর' },
      upazilas: [
        { slug: 'bhandaria', kind: 'upazila', name: { en: 'Bhandaria', bn: 'ভান্ডারিয়া' } },
        { slug: 'indurkani', kind: 'upazila', name: { en: 'Indurkani', bn: 'ইন্দুরকানী' } },
        { slug: 'kawkhali-pirojpur', kind: 'upazila', name: { en: 'Kawkhali', bn: 'কাউখালী' } },
        { slug: 'mathbaria', kind: 'upazila', name: { en: 'Mathbaria', bn: 'মঠবাড়িয়া' } },
        { slug: 'nazirpur', kind: 'upazila', name: { en: 'Nazirpur', bn: 'নাজিরপুর' } },
        { slug: 'nesarabad', kind: 'upazila', name: { en: 'Nesarabad', bn: 'নেছারাবাদ' } },
        {
          slug: 'pirojpur-sadar',
          kind: 'upazila',
          name: { en: 'Pirojpur Sadar', bn: 'পিরোজপুর সদর' },
        },
      ],
    },
  ],
};
