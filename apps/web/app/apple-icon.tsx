import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ImageResponse } from 'next/og';

export const size = { width: 180, height: 180 };
export const contentType = 'image/png';

/** The icon as a raster picture, for home screens and for the logo in structured data. */
export default async function AppleIcon() {
  const svg = await readFile(path.join(process.cwd(), 'app/icon.svg'));
  return new ImageResponse(
    <div style={{ display: 'flex', width: '100%', height: '100%', background: '#0b5d46' }}>
      <img
        alt=""
        width={180}
        height={180}
        src={`data:image/svg+xml;base64,${svg.toString('base64')}`}
      />
    </div>,
    size,
  );
}
