import { TextPage, textPageMetadata } from '@/features/pages/text-page';

export function generateStaticParams() {
  return [];
}

export const generateMetadata = () => textPageMetadata('delivery');

export default function Page() {
  return <TextPage name="delivery" />;
}
