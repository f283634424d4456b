import { TextPage, textPageMetadata } from '@/features/pages/text-page';

export function generateStaticParams() {
  return [];
}

export const generateMetadata = () => textPageMetadata('privacy');

export default function Page() {
  return <TextPage name="privacy" />;
}
