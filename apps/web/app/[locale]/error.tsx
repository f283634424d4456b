'use client';

import { ErrorHelp } from '@/features/shell/error-help';

export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return <ErrorHelp digest={error.digest} onRetry={retry} />;
}
