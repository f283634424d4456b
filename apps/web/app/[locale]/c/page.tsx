import type { Metadata } from 'next';
import { DepartmentsPage } from '@/features/listing/departments-page';
import { getText } from '@/lib/i18n';
import { alternates } from '@/lib/seo/alternates';

export function generateStaticParams() {
  return [];
}

export async function generateMetadata(): Promise<Metadata> {
  const { locale, m } = await getText();
  return { title: m.listing.departmentsTitle, alternates: alternates(locale, '/c') };
}

export default function Page() {
  return <DepartmentsPage />;
}
