import type { MetadataRoute } from 'next';

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'DhakaCart',
    short_name: 'DhakaCart',
    description: 'Phones and electronics with an honest count.',
    start_url: '/',
    display: 'standalone',
    background_color: '#faf8f3',
    theme_color: '#07402f',
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  };
}
