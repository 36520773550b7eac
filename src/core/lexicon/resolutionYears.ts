/** The last resolution of the Security Council of each year, from 1946 on. */
const last = [
  15, 37, 66, 78, 89, 96, 98, 103, 106, 110, 121, 126, 131, 133, 160, 170, 178, 185, 199, 219, 232,
  244, 262, 275, 291, 307, 324, 344, 366, 384, 402, 422, 443, 461, 484, 499, 528, 545, 559, 580,
  593, 606, 626, 646, 683, 725, 799, 892, 969, 1035, 1092, 1146, 1220, 1284, 1334, 1386, 1454, 1521,
  1580, 1651, 1738, 1794, 1859, 1907, 1966, 2032, 2085, 2132, 2195, 2259, 2336, 2397, 2451, 2503,
  2560, 2617, 2671, 2721, 2767, 2811,
];
/** No year since 1992 has had fewer: so far beyond the last known year, the next one is certain. */
const fewest = 40;

/** The year of a resolution of the Security Council, by its number; undefined for one not known. */
export function resolutionYear(number: number): number | undefined {
  if (number < 1 || number > last.at(-1)! + fewest) return undefined;
  const index = last.findIndex((end) => number <= end);
  return 1946 + (index < 0 ? last.length : index);
}
