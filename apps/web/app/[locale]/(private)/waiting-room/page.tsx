import type { Metadata } from 'next';
import { WaitingPage } from '@/features/waiting-room/waiting-page';
import { getText } from '@/lib/i18n';
import { oneOf, type SearchParams } from '@/lib/search-params';

export async function generateMetadata(): Promise<Metadata> {
  const { m } = await getText();
  return { title: m.waiting.title };
}

export default async function WaitingRoomPage({ searchParams }: { searchParams: SearchParams }) {
  return <WaitingPage room={oneOf((await searchParams).room)} />;
}
