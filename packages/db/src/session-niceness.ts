import { writeFileSync } from 'node:fs';

/**
 * Sets how much a process that leads a session of its own (`detached`) yields to other sessions: 19 for most,
 * below 0 for less than others, which only root may. Where Linux makes a group of each session a niceness
 * counts only inside of it, and without this the process would be as important as any other
 * (https://man7.org/linux/man-pages/man7/sched.7.html, "The autogroup feature"). Elsewhere nothing happens.
 */
export function setSessionNiceness(pid: number, niceness: number): void {
  try {
    writeFileSync(`/proc/${pid}/autogroup`, String(niceness));
  } catch {
    // No Linux, no such groups in it, or no right to: the niceness of the process itself is what there is.
  }
}
