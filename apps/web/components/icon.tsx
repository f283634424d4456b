const paths = {
  search: 'M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM13 13l4.5 4.5',
  cart: 'M2 3h2l2.2 9.500h8.600L17 6H5M7.5 16.500h.01M14 16.500h.01',
  person:
    'M10 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3.5 17.500c.6-3.3 3.2-5 6.5-5s5.900 1.700 6.5 5',
  close: 'm5 5 10 10M15 5 5 15',
  filter: 'M3 5.500h14M6 10h8M8.5 14.500h3',
  check: 'm4 10.5 4 4 8-9',
  chevron: 'm6 8 4 4 4-4',
  next: 'm8 5 5 5-5 5',
  previous: 'm12 5-5 5 5 5',
  menu: 'M3 5.500h14M3 10h14M3 14.500h14',
  truck: 'M2 5h9.500v9H2zM11.5 8.500H15l3 3V14h-6.500M5.5 16.500h.01M14.5 16.500h.01',
  shield: 'M10 2.5 16 5v4.500c0 3.900-2.400 6.6-6 8-3.6-1.400-6-4.100-6-8V5zM7.2 10l2 2 3.6-4',
  swap: 'M4 7h11l-3-3M16 13H5l3 3',
  count: 'M3 16.500V9.500h3.500v7M8.3 16.500v-13h3.500v13M13.5 16.500v-9H17v9',
  wallet: 'M3 6h13.500v10.500H3zM3 6l9-3v3M13 11.200h.01',
  phone:
    'M4 3h3l1.5 4-2 1.500a10 10 0 0 0 5 5l1.5-2 4 1.500v3c0 .6-.4 1-1 1C9 17 3 11 3 4c0-.6.4-1 1-1Z',
  minus: 'M4 10h12',
  plus: 'M10 4v12M4 10h12',
  trash: 'M4 6h12M8 6V3.500h4V6M5.5 6l.8 11h7.400l.8-11',
} as const;

export type IconName = keyof typeof paths;

/** A line icon, 20 units square, always beside words or inside a labelled control. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
