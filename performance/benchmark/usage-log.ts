import type { Moment } from '../load/watch.ts';
import { connectionsOf } from './markdown.ts';

/** The first line of resource-usage.log. */
export const usageHead =
  '# time | phase | machine CPU %, memory % | process: CPU cores, memory MB, event loop delay ms (p99), connections used/idle/waiting | connections of the database, or of all pools where it cannot be asked';

/** One line of resource-usage.log. */
export function usageLine(now: Date, phase: string, moment: Moment): string {
  const { machine, processes } = moment;
  const parts = Object.entries(processes).map(([name, one]) => {
    const delay = one.loopDelayMs === null ? '' : `, delay ${one.loopDelayMs.toFixed(1)} ms`;
    const pool = one.connections;
    const own = pool ? `, connections ${pool.used}/${pool.idle}/${pool.waiting}` : '';
    return `${name}: ${one.cpu.toFixed(2)} cores, ${(one.memoryBytes / 1e6).toFixed(0)} MB${delay}${own}`;
  });
  return [
    now.toISOString(),
    phase,
    `CPU ${(machine.cpu * 100).toFixed(0)} %, memory ${(machine.memory * 100).toFixed(0)} %`,
    parts.join('; ') || 'no process is seen from here',
    `connections ${connectionsOf(moment) ?? 'unknown'}`,
  ].join(' | ');
}
