import { triesThroughput } from '../load/rows.ts';
import { fullestOf, type ProcessUsage, type Usage } from '../load/usage.ts';
import { digits, ms, percent, whole } from '../report/format.ts';
import { type LoadSummary, limitOf } from '../report/summary.ts';
import type { AbResult } from './ab.ts';

export interface Numbers {
  summary: LoadSummary;
  usage: Usage;
  /** What was asked for at the height, in the scenario's own measure. */
  rate: number;
  /** Null where it was not run. */
  frontend: AbResult | null;
  backend: AbResult | null;
}

/** The promise, requests a second. */
const promised = 1_000;

/** What to do about it, from the numbers alone: what stands in the way first, room to grow last. */
export function recommend(numbers: Numbers): string[] {
  const advice = [
    ...ofErrors(numbers),
    ...ofRefusals(numbers),
    ...ofCpu(numbers),
    ...ofWaiting(numbers),
    ...ofTimes(numbers),
    ...ofThroughput(numbers),
  ];
  return [...(advice.length ? advice : [roomToGrow(numbers)]), ...ofWhatWasNotTried(numbers)];
}

function ofErrors({ summary, frontend, backend }: Numbers): string[] {
  const { failures } = summary;
  const advice: string[] = [];
  const limited = failures['refused by a limit (429)'] ?? 0;
  if (limited > 0) {
    advice.push(
      `${whole(limited)} requests were refused by the rate limits: this measured the limiter. Give each visitor an address that the API believes (TRUST_PROXY), or raise RATE_LIMIT_READ and RATE_LIMIT_WRITE if those are true visitors.`,
    );
  }
  const server = failures['5xx'] ?? 0;
  if (server > 0) {
    advice.push(
      `${whole(server)} answers were 5xx: look for them in the API's log by status, before anything is made faster.`,
    );
  }
  const wrong = (failures['another 4xx'] ?? 0) + (failures['wrong content'] ?? 0);
  if (wrong > 0) {
    advice.push(
      `${whole(wrong)} answers were not what was asked for: k6-output.log has the first of them in words.`,
    );
  }
  const unanswered = failures['no answer'] ?? 0;
  if (unanswered > 0) {
    advice.push(
      `${whole(unanswered)} requests had no answer within 30 s: let the shop refuse sooner (SHED_EVENT_LOOP_DELAY_MS), so that nobody hangs.`,
    );
  }
  for (const [name, result] of Object.entries({ frontend, backend })) {
    if (!result || result.non2xx + result.failed === 0) continue;
    advice.push(
      `Apache Bench had ${whole(result.non2xx)} answers other than 2xx and ${whole(result.failed)} failures on the ${name}: its rate is not one of good answers.`,
    );
  }
  return advice;
}

/** In a sale it is no failure to be told to come back. */
function ofRefusals({ summary: { refusals } }: Numbers): string[] {
  if (refusals.count === 0) return [];
  return [
    `${whole(refusals.count)} requests of buyers were told to come back: more wanted to buy than the shop takes. Open a waiting room before the sale (pnpm waiting-room), so that they queue in order, or give checkout and database more cores.`,
  ];
}

function ofCpu({ usage }: Numbers): string[] {
  const fullest = fullestOf(usage);
  return fullest ? ofLimits(fullest, usage) : ofMachine(usage);
}

function ofLimits(fullest: NonNullable<ReturnType<typeof fullestOf>>, usage: Usage): string[] {
  const advice: string[] = [];
  const { cpu, memory } = fullest;
  if (cpu.share >= 0.8) {
    advice.push(
      `${cpu.name} uses ${percent(cpu.share)} of its limit of CPU, more than 80 %: raise the limit, or run more replicas. If the load came through a port-forward, it went to this pod alone: name the entry by WEB_URL.`,
    );
  }
  if (usage.machineCpu >= 0.95) {
    advice.push(
      `The machine that k6 runs on is full (${percent(usage.machineCpu)}), so times are also of waiting here: send the load from one that has room.`,
    );
  }
  if (memory.share >= 0.8) {
    advice.push(
      `${memory.name} uses ${percent(memory.share)} of its limit of memory, more than 80 %: raise the limit, or lower CACHE_SIZE_MB.`,
    );
  }
  return advice;
}

function ofMachine(usage: Usage): string[] {
  const advice: string[] = [];
  const [name, top] = busiest(usage) ?? [];
  if (usage.shopCpu >= 0.8 && name && top) {
    const remedy =
      name === 'postgres'
        ? 'give the database more cores'
        : `run more of ${name} (replicas on other cores), or make it cheaper`;
    advice.push(
      `The shop uses ${percent(usage.shopCpu)} of the CPU that it may, more than 80 %. Most of it is ${name} with ${digits(top.cpu)} cores: ${remedy}.`,
    );
  } else if (name && top && name !== 'postgres' && top.cpu >= 0.9) {
    advice.push(
      `${name} uses ${digits(top.cpu)} cores, and its JavaScript runs on one: another process of it uses the CPU that is left.`,
    );
  }
  if (usage.machineCpu >= 0.95 && usage.shopCpu < 0.8) {
    advice.push(
      `The machine is full (${percent(usage.machineCpu)}) though the shop uses ${percent(usage.shopCpu)}: k6 or others take the rest. Send the load from another machine.`,
    );
  }
  if (usage.memory >= 0.8) {
    advice.push(
      `Memory is ${percent(usage.memory)} full, more than 80 %: see which process has most of it, or lower CACHE_SIZE_MB.`,
    );
  }
  return advice;
}

function ofWaiting({ usage }: Numbers): string[] {
  const advice: string[] = [];
  for (const [name, { waiting, loopDelayMs, connections }] of Object.entries(usage.processes)) {
    if ((waiting ?? 0) > 0) {
      const cpu = usage.processes.postgres?.cpu;
      const busy =
        cpu !== undefined && cpu >= 0.5
          ? '; the database is busy too, so look at its slowest statements first'
          : '';
      advice.push(
        `Up to ${whole(waiting ?? 0)} requests of ${name} waited for one of ${whole(connections ?? 0)} database connections: raise DATABASE_POOL_SIZE while the sum over all processes stays below max_connections${busy}.`,
      );
    }
    if ((loopDelayMs ?? 0) > 100) {
      advice.push(
        `The event loop of ${name} was late by ${ms(loopDelayMs)}: something runs long on it, or its core is shared. Take a CPU profile under this load.`,
      );
    }
  }
  return advice;
}

function ofTimes({ summary }: Numbers): string[] {
  const slow = summary.actions
    .flatMap(({ action, times }) => {
      const limit = limitOf(summary, action);
      return times && limit !== null && times.p95 > limit
        ? [{ action, p95: times.p95, limit }]
        : [];
    })
    .toSorted((one, other) => other.p95 / other.limit - one.p95 / one.limit);
  const [worst] = slow;
  if (!worst) return [];
  const others =
    slow.length > 1
      ? ` (also late: ${slow
          .slice(1)
          .map(({ action }) => action)
          .join(', ')})`
      : '';
  return [
    `${worst.action} is the latest: p95 ${ms(worst.p95)} where ${ms(worst.limit)} is the limit${others}. Begin there.`,
  ];
}

function ofThroughput({ summary, usage, rate }: Numbers): string[] {
  if (summary.dropped > 0) {
    return [
      `${whole(summary.dropped)} visitors found no room, because visits took too long: see what is slow, or ask for a lower RATE. MAX_VISITORS is in the way only at thousands of requests a second.`,
    ];
  }
  if (!triesThroughput(summary.scenario, rate) || usage.requestsPerSecond >= promised * 0.99)
    return [];
  return [
    `${whole(usage.requestsPerSecond)} requests a second were answered of ${whole(rate)} that were asked for.`,
  ];
}

function roomToGrow({ summary: { scenario }, usage, rate }: Numbers): string {
  const used = fullestOf(usage)?.cpu.share ?? usage.shopCpu;
  if (!(used > 0)) {
    return 'Nothing that was measured is beyond its limits; what the shop used was not to be seen from here.';
  }
  const who = fullestOf(usage)?.cpu.name ?? 'the shop';
  const now = `Everything is within its limits. At ${whole(usage.requestsPerSecond)} requests a second ${who} uses ${percent(used)} of its CPU`;
  // A few visitors cost mostly what is paid once, such as the rendering of pages that are kept.
  if (scenario !== 'load' || !triesThroughput(scenario, rate)) return `${now}.`;
  const possible = (usage.requestsPerSecond / used) * 0.8;
  return `${now}; if cost grows evenly, 80 % is reached at about ${whole(possible)}.`;
}

function ofWhatWasNotTried({ summary: { scenario }, rate }: Numbers): string[] {
  if (triesThroughput(scenario, rate)) return [];
  return [
    `Nothing is said here of ${whole(promised)} requests a second: run the scenario load with RATE=1200 for that.`,
  ];
}

function busiest({ processes }: Usage): [string, ProcessUsage] | undefined {
  return Object.entries(processes).toSorted(([, one], [, other]) => other.cpu - one.cpu)[0];
}
