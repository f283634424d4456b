import { expect, it } from 'vitest';
import { type Moment, watch } from './watch.ts';

it('sees the load and the machine also where no process can be seen', async () => {
  let seen = 0;
  const moments = await new Promise<Moment[]>((resolve) => {
    const watching = watch({
      processes: [],
      everyMs: 10,
      onMoment: () => {
        if (++seen === 2) resolve(watching.stop());
      },
    });
  });
  expect(moments.length).toBeGreaterThanOrEqual(2);
  for (const { seconds, processes } of moments) {
    expect(seconds).toBeGreaterThan(0);
    expect(processes).toEqual({});
  }
});
