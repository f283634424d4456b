import type { Division } from '../types.ts';

export const mymensingh: Division = {
  slug: 'mymensingh',
  name: { en: 'Mymensingh', bn: 'ময়মনসিংহ' },
  districts: [
    {
      slug: 'jamalpur',
      name: { en: 'Jamalpur', bn: 'জামালপুর' },
      upazilas: [
        { slug: 'bokshiganj', kind: 'upazila', name: { en: 'Bokshiganj', bn: 'বকশীগঞ্জ' } },
        { slug: 'dewanganj', kind: 'upazila', name: { en: 'Dewanganj', bn: 'দেওয়ানগঞ্জ' } },
        { slug: 'islampur', kind: 'upazila', name: { en: 'Islampur', bn: 'ইসলামপুর' } },
        {
          slug: 'jamalpur-sadar',
          kind: 'upazila',
          name: { en: 'Jamalpur Sadar', bn: 'জামালপুর সদর' },
        },
        { slug: 'madarganj', kind: 'upazila', name: { en: 'Madarganj', bn: 'মাদারগঞ্জ' } },
        { slug: 'melandah', kind: 'upazila', name: { en: 'Melandah', bn: 'মেলান্দহ' } },
        { slug: 'sarishabari', kind: 'upazila', name: { en: 'Sarishabari', bn: 'সরিষাবাড়ী' } },
      ],
    },
    {
      slug: 'mymensingh',
      name: { en: 'Mymensingh', bn: 'ময়মনসিংহ' },
      upazilas: [
        { slug: 'bhaluka', kind: 'upazila', name: { en: 'Bhaluka', bn: 'ভালুকা' } },
        { slug: 'dhobaura', kind: 'upazila', name: { en: 'Dhobaura', bn: 'ধোবাউড়া' } },
        { slug: 'fulbaria', kind: 'upazila', name: { en: 'Fulbaria', bn: 'ফুলবাড়িয়া' } },
        { slug: 'gafargaon', kind: 'upazila', name: { en: 'Gafargaon', bn: 'গফরগাঁও' } },
        { slug: 'gouripur', kind: 'upazila', name: { en: 'Gouripur', bn: 'গৌরীপুর' } },
        { slug: 'haluaghat', kind: 'upazila', name: { en: 'Haluaghat', bn: 'হালুয়াঘাট' } },
        { slug: 'iswarganj', kind: 'upazila', name: { en: 'Iswarganj', bn: 'ঈশ্বরগঞ্জ' } },
        { slug: 'muktagacha', kind: 'upazila', name: { en: 'Muktagacha', bn: 'মুক্তাগাছা' } },
        {
          slug: 'mymensingh-sadar',
          kind: 'upazila',
          name: { en: 'Mymensingh Sadar', bn: 'ময়মনসিংহ সদর' },
        },
        { slug: 'nandail', kind: 'upazila', name: { en: 'Nandail', bn: 'নান্দাইল' } },
        { slug: 'phulpur', kind: 'upazila', name: { en: 'Phulpur', bn: 'ফুলপুর' } },
        { slug: 'tarakanda', kind: 'upazila', name: { en: 'Tarakanda', bn: 'তারাকান্দা' } },
        { slug: 'trishal', kind: 'upazila', name: { en: 'Trishal', bn: 'ত্রিশাল' } },
      ],
    },
    {
      slug: 'netrokona',
      name: { en: 'Netrokona', bn: 'নেত্রকোণা' },
      upazilas: [
        { slug: 'atpara', kind: 'upazila', name: { en: 'Atpara', bn: 'আটপাড়া' } },
        { slug: 'barhatta', kind: 'upazila', name: { en: 'Barhatta', bn: 'বারহাট্টা' } },
        { slug: 'durgapur-netrokona', kind: 'upazila', name: { en: 'Durgapur', bn: 'দুর্গাপুর' } },
        { slug: 'kalmakanda', kind: 'upazila', name: { en: 'Kalmakanda', bn: 'কলমাকান্দা' } },
        { slug: 'kendua', kind: 'upazila', name: { en: 'Kendua', bn: 'কেন্দুয়া' } },
        { slug: 'khaliajuri', kind: 'upazila', name: { en: 'Khaliajuri', bn: 'খালিয়াজুরী' } },
        { slug: 'madan', kind: 'upazila', name: { en: 'Madan', bn: 'মদন' } },
        { slug: 'mohanganj', kind: 'upazila', name: { en: 'Mohanganj', bn: 'মোহনগঞ্জ' } },
        {
          slug: 'netrokona-sadar',
          kind: 'upazila',
          name: { en: 'Netrokona Sadar', bn: 'নেত্রকোণা সদর' },
        },
        { slug: 'purbadhala', kind: 'upazila', name: { en: 'Purbadhala', bn: 'পূর্বধলা' } },
      ],
    },
    {
      slug: 'sherpur',
      name: { en: 'Sherpur', bn: 'শেরপুর' },
      upazilas: [
        { slug: 'jhenaigati', kind: 'upazila', name: { en: 'Jhenaigati', bn: 'ঝিনাইগাতী' } },
        { slug: 'nalitabari', kind: 'upazila', name: { en: 'Nalitabari', bn: 'নালিতাবাড়ী' } },
        { slug: 'nokla', kind: 'upazila', name: { en: 'Nokla', bn: 'নকলা' } },
        { slug: 'sherpur-sadar', kind: 'upazila', name: { en: 'Sherpur Sadar', bn: 'শেরপুর সদর' } },
        { slug: 'sreebordi', kind: 'upazila', name: { en: 'Sreebordi', bn: 'শ্রীবরদী' } },
      ],
    },
  ],
};
