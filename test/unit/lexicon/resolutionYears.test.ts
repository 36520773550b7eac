import assert from 'node:assert/strict';
import { resolutionYear } from '../../../src/core/lexicon/resolutionYears';

describe('resolutionYear', () => {
  for (const [number, year] of [
    [1, 1946],
    [15, 1946],
    [16, 1947],
    [242, 1967],
    [338, 1973],
    [678, 1990],
    [1267, 1999],
    [1325, 2000],
    [1373, 2001],
    [1454, 2002],
    [1540, 2004],
    [1701, 2006],
    [1718, 2006],
    [2106, 2013],
    [2231, 2015],
    [2397, 2017],
    [2503, 2019],
    [2735, 2024],
    [2803, 2025],
    [2812, 2026],
    [0, undefined],
    [2900, undefined],
  ] as const) {
    it(`dates resolution ${number} ${year ?? 'not'}`, () => {
      assert.equal(resolutionYear(number), year);
    });
  }
});
