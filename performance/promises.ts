/** What a scenario has found. */
export interface Finding {
  /** Every promise by its words, and whether it was kept. */
  checks: Record<string, boolean>;
  /** Promises that could not be tried here, and why. */
  skipped?: Record<string, string>;
  details: Record<string, unknown>;
}

export interface Verdict {
  findings: Record<string, Finding>;
  kept: number;
  /** Scenario and promise, and below them what was found. */
  broken: string[];
  skipped: string[];
}

/** Runs scenarios one after the other, and tells of each promise whether it was kept. */
export async function judge(
  scenarios: { name: string; run: () => Promise<Finding> }[],
  say: (line: string) => void,
): Promise<Verdict> {
  const verdict: Verdict = { findings: {}, kept: 0, broken: [], skipped: [] };
  for (const { name, run } of scenarios) {
    say(`\n${name}`);
    // What the others have found is kept.
    const finding = await run().catch((error: unknown): Finding => {
      const details = { error: error instanceof Error ? error.stack : String(error) };
      return { checks: { 'it ran to its end': false }, details };
    });
    const details = JSON.stringify(finding.details);
    for (const [promise, holds] of Object.entries(finding.checks)) {
      say(`  ${holds ? 'kept' : 'BROKEN'}: ${promise}`);
      if (holds) verdict.kept++;
      else verdict.broken.push(`${name}: ${promise}\n${details}`);
    }
    for (const [promise, reason] of Object.entries(finding.skipped ?? {})) {
      say(`  skipped: ${promise}, because ${reason}`);
      verdict.skipped.push(`${name}: ${promise}, because ${reason}`);
    }
    if (Object.values(finding.checks).includes(false)) say(`  ${details}`);
    verdict.findings[name] = finding;
  }
  return verdict;
}
