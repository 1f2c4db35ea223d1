import { Breaker } from './breaker';

const settings = { failuresToOpen: 3, probeMs: 1, maxProbeMs: 4 };
const never = { ...settings, probeMs: 60_000 };

const breakers: Breaker<string>[] = [];
function makeBreaker(given: typeof settings, probe: () => Promise<unknown>): Breaker<string> {
  const breaker = new Breaker<string>(given, probe);
  breakers.push(breaker);
  return breaker;
}

afterEach(() => {
  for (const breaker of breakers.splice(0)) breaker.stop();
});

const tick = () => new Promise((resolve) => setTimeout(resolve, 1));
const fails = () => Promise.reject(new Error('down'));

describe('a breaker', () => {
  it('opens after so many failures in a row, and says why', () => {
    const breaker = makeBreaker(never, fails);
    for (const failure of ['one', 'two']) breaker.count(failure);
    expect(breaker.because).toBeUndefined();
    breaker.close();
    for (const failure of ['three', 'four']) breaker.count(failure);
    expect(breaker.isOpen).toBe(false);
    breaker.count('five');

    expect(breaker.because).toBe('five');
  });

  it('probes one at a time until one succeeds, and closes then', async () => {
    let probes = 0;
    let underWay = 0;
    let most = 0;
    const breaker = makeBreaker(settings, async () => {
      probes += 1;
      most = Math.max(most, ++underWay);
      await tick();
      underWay -= 1;
      if (probes < 4) throw new Error('down');
    });
    breaker.open('down');
    for (let index = 0; index < 10; index += 1) breaker.count('again');
    while (breaker.isOpen) await tick();

    expect(probes).toBe(4);
    expect(most).toBe(1);
  });

  it('stays closed after a doubt where the probe succeeds, and opens where it fails', async () => {
    let isUp = true;
    let probes = 0;
    const breaker = makeBreaker(never, async () => {
      probes += 1;
      await tick();
      if (!isUp) throw new Error('down');
    });
    await Promise.all([breaker.doubt('slow'), breaker.doubt('slow')]);
    expect(breaker.isOpen).toBe(false);
    expect(probes).toBe(1);
    isUp = false;
    await breaker.doubt('hangs');

    expect(breaker.because).toBe('hangs');
  });

  it('does not probe any more once it is stopped', async () => {
    let probes = 0;
    const breaker = makeBreaker(settings, async () => {
      probes += 1;
      throw new Error('down');
    });
    breaker.open('down');
    breaker.stop();
    for (let index = 0; index < 10; index += 1) await tick();

    expect(probes).toBe(0);
  });
});
