import type { Metadata } from 'next';
import { ContactPage } from '@/features/pages/contact-page';
import { getText } from '@/lib/i18n';
import { alternates } from '@/lib/seo/alternates';

export function generateStaticParams() {
  return [];
}

export async function generateMetadata(): Promise<Metadata> {
  const { locale, m } = await getText();
  return {
    title: m.pages.contactTitle,
    description: m.pages.contactLead,
    alternates: alternates(locale, '/contact'),
  };
}

export default function Page() {
  return <ContactPage />;
}
