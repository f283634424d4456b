import { existsSync } from 'node:fs';
import { mkdir, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A bound on CPU that processes are put under; what a pod's limit is to the kernel. */
export interface CpuQuota {
  hold(pid: number): Promise<void>;
  /** Its processes together have so many cores, and no more. */
  allow(cores: number): Promise<void>;
  /** Takes it away, after its processes have ended. */
  remove(): Promise<void>;
}

/** A bound on memory: the kernel ends a process that wants more, as it ends one of a pod. */
export interface MemoryLimit {
  /** The control group, for a process that has to be in it before it looks how much memory there is. */
  folder: string;
  /** Takes it away, after its processes have ended. */
  remove(): Promise<void>;
}

const root = '/sys/fs/cgroup';
/** Control groups of version 2 have one tree, those of version 1 one for each controller. */
const isUnified = () => existsSync(path.join(root, 'cgroup.controllers'));
/** As the kubelet sets it. */
const periodUs = 100_000;

/** Where the group of a process of ours is, while it runs. */
export function controlGroupOf(controller: 'cpu' | 'memory', name: string, pid: number): string {
  const tree = isUnified() ? root : path.join(root, controller);
  return path.join(tree, `dhakacart-${name}-${pid}`);
}

async function makeGroup(controller: 'cpu' | 'memory', name: string): Promise<string> {
  const folder = controlGroupOf(controller, name, process.pid);
  try {
    if (isUnified()) await writeFile(path.join(root, 'cgroup.subtree_control'), `+${controller}`);
    await mkdir(folder);
  } catch (cause) {
    throw new Error(
      `A limit of ${controller} needs Linux control groups and root: run it as root.`,
      {
        cause,
      },
    );
  }
  return folder;
}

/**
 * Makes a control group, which binds nothing until it is told how much it allows.
 *
 * @throws Error where the system has none, or allows nobody but root to make one.
 */
export async function createCpuQuota(name: string): Promise<CpuQuota> {
  const folder = await makeGroup('cpu', name);
  const write = (file: string, text: string) => writeFile(path.join(folder, file), text);
  return {
    hold: (pid) => write('cgroup.procs', String(pid)),
    async allow(cores) {
      const quota = String(Math.round(cores * periodUs));
      if (isUnified()) return write('cpu.max', `${quota} ${periodUs}`);
      await write('cpu.cfs_period_us', String(periodUs));
      await write('cpu.cfs_quota_us', quota);
    },
    remove: () => rmdir(folder),
  };
}

/**
 * Makes a control group whose processes together have so many bytes.
 *
 * @throws Error where the system has none, or allows nobody but root to make one.
 */
export async function createMemoryLimit(name: string, bytes: number): Promise<MemoryLimit> {
  const folder = await makeGroup('memory', name);
  const file = isUnified() ? 'memory.max' : 'memory.limit_in_bytes';
  await writeFile(path.join(folder, file), String(bytes));
  // Pods have no swap; a system without it has no such file.
  const swap: [string, number] = isUnified()
    ? ['memory.swap.max', 0]
    : ['memory.memsw.limit_in_bytes', bytes];
  if (existsSync(path.join(folder, swap[0]))) {
    await writeFile(path.join(folder, swap[0]), String(swap[1]));
  }
  return { folder, remove: () => rmdir(folder) };
}
