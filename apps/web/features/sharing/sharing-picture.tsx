import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { drawPicture, parsePicturePath } from '@dhakacart/pictures';
import { ImageResponse } from 'next/og';
import type { ProductDetail } from '@/features/catalogue/types';
import { formatPrice } from '@/lib/format';

const size = { width: 1200, height: 630 };
const fonts = path.join(process.cwd(), 'assets/sharing');

/**
 * A product as a picture of 1200 by 630: what it looks like, its name and its price. In English only,
 * because the renderer does not join Bengali letters.
 */
export async function drawSharingPicture(product: ProductDetail): Promise<Response> {
  const [latin, sign] = await Promise.all([
    readFile(path.join(fonts, 'latin.ttf')),
    readFile(path.join(fonts, 'sign.ttf')),
  ]);
  const parameters = parsePicturePath(product.picture);
  const svg = parameters ? drawPicture(parameters) : null;
  return new ImageResponse(
    <div
      style={{
        display: 'flex',
        width: '100%',
        height: '100%',
        background: '#faf8f3',
        color: '#14201b',
        fontFamily: 'Anek, Anek Sign',
      }}
    >
      <div
        style={{
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'center',
          width: 560,
          background: '#e7f0ea',
        }}
      >
        {svg ? (
          <img
            alt=""
            width={460}
            height={460}
            src={`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`}
          />
        ) : null}
      </div>
      <div style={{ display: 'flex', flexDirection: 'column', flex: 1, padding: '64px 56px' }}>
        <div style={{ display: 'flex', fontSize: 44 }}>
          <span style={{ color: '#0b5d46' }}>Dhaka</span>
          <span style={{ color: '#c2321f' }}>Cart</span>
        </div>
        <div style={{ display: 'flex', marginTop: 'auto', fontSize: 32, color: '#56645e' }}>
          {product.brand.name}
        </div>
        <div style={{ display: 'flex', marginTop: 4, fontSize: 60, lineHeight: 1.1 }}>
          {product.name}
        </div>
        <div style={{ display: 'flex', marginTop: 28, fontSize: 72 }}>
          {formatPrice(product.price, 'en')}
        </div>
      </div>
    </div>,
    {
      ...size,
      fonts: [
        { name: 'Anek', data: latin, weight: 700, style: 'normal' },
        { name: 'Anek Sign', data: sign, weight: 700, style: 'normal' },
      ],
      headers: { 'cache-control': 'public, max-age=3600' },
    },
  );
}
