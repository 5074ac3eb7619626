import { writeFile } from 'node:fs/promises';

/** As many rounds as were asked for; the first few warm everything up and are thrown away. */
const ROUNDS = Number(process.env.XINQIAO_ROUNDS ?? '5');
const WARM_UP = 5;

type Contestant = () => Promise<number>;

/** Lets both take turns, every other round backwards, and writes their milliseconds down. */
export async function takeTurns(measured: Contestant, baseline: Contestant): Promise<void> {
  const times = { measured: [] as number[], baseline: [] as number[] };
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const order = [
      ['measured', measured],
      ['baseline', baseline],
    ] as const;
    for (const [name, contestant] of round % 2 === 0 ? order : order.toReversed()) {
      const time = await contestant();
      if (round >= WARM_UP) {
        times[name].push(time);
      }
    }
  }
  const file = process.env.XINQIAO_READINGS;
  if (file) {
    await writeFile(file, JSON.stringify(times));
  } else {
    console.log(times);
  }
}
