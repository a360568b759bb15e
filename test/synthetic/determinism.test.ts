import { digestsOf } from '../../dev/synthetic/digests.js';
import { datasetNames, generate } from '../../dev/synthetic/generate.js';
import { hashedId, openStream } from '../../dev/synthetic/random.js';

/**
 * SHA-256 of every part of every dataset. A change here changes what every reader sees: change it
 * on purpose, together with the dataset.
 */
const expected = {
  wm2014: {
    truth: 'd01ca2ce8b5ff27dbb58a226da5a7a4d93f7eab477138529ceb3cd48d6b5650c',
    police: 'aec89c4a8c9fd89b50347337bcb8daebd8049a97fbe2ef1d785920db0e7f2517',
    socialCare: '9c97c734c293da2f1b3dd7a9f9b4fcca265517444fc55368a8ddbbdb9ccc9205',
    health: '3ff3395b92692bdf004d9cef6e8566feab4d54e19e945639303af39266e63cd7',
    cps: 'ed15accd11fd2a8db76b4477da22c8350d12e3b6a5d244a6bf6f63f7395d273b',
  },
  wm2025: {
    truth: '429a2d5661daeda67ac45eb935240e8464ccfa2b8d5817de7d4cd25fac710154',
    police: '5b15cd0c0e75181f7529f1c9c335cfee6d077759737d8cee9ff4e0a8ab697308',
    socialCare: 'fb4bf9fcdc32c313f52d1f80a51d48fa68800497243f947fe1e9f59de7f75678',
    health: '51cb5d64854d24f2fd94b61f4bb0842192a4672d3b29f2de75fba1d974164d42',
    cps: '07df86257e9a77917326b58dae9679f55e82f67922fafbd267c8c5b96ae4bd37',
  },
  demo: {
    truth: '03ae13dbfa31e94efc58512941e0e02425e5a2124c7a72575eabe65945f87ad2',
    police: '0927ca5604b94b4f4c96e9cf8ae84f5a7cc7fd8b30681e5d7b0fdabfba630e13',
    socialCare: 'e9058b4ac7d89f2c41a99a166e6472c7b1781b21831fe8de6c6bd9590ca4da9d',
    health: 'a69906d9fc1e317a82bea05a9601c6e3e5ee6dbe2a76b4721ee8ace733b02ca3',
    cps: 'fd68880e5750109cbd01e799ab88a5ec1702c50fcdac8b615dec638e5529138a',
  },
};

test.each(datasetNames)('%s is the same bytes on every run and machine', (dataset) => {
  expect(digestsOf(generate(dataset))).toEqual(expected[dataset]);
});

test('another seed changes the people, and neither the stories nor the published figures', () => {
  const [one, other] = [generate('wm2014'), generate('wm2014', '2')];
  expect(digestsOf(other).police).not.toBe(digestsOf(one).police);
  expect(other.stories).toEqual(one.stories);
  expect(other.police.custodyRecords).toHaveLength(one.police.custodyRecords.length);
});

test('streams of different names are different, of the same name the same', () => {
  const take = (name: string): number[] => {
    const random = openStream('seed', name);
    return [random.next(), random.next(), random.next()];
  };
  expect(take('custody:1')).toEqual(take('custody:1'));
  expect(take('custody:1')).not.toEqual(take('custody:2'));
});

test('a shuffle keeps every item, a whole number its bounds, and nothing cannot be picked from', () => {
  const random = openStream('seed', 'laws');
  expect(random.shuffle([1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4]);
  const numbers = Array.from({ length: 500 }, () => random.whole(3, 5));
  expect(new Set(numbers)).toEqual(new Set([3, 4, 5]));
  expect(() => random.pick([])).toThrow(RangeError);
});

test('a hundred thousand keys make a hundred thousand ids', () => {
  const ids = new Set(Array.from({ length: 100_000 }, (_, i) => hashedId('load', 'child', i)));
  expect(ids.size).toBe(100_000);
});
