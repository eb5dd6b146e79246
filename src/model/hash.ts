/**
 * A 32-bit hash of a text's UTF-16 code units: FNV-1a, then the finaliser of MurmurHash3, because FNV alone gives
 * ids that differ in their last digit only (`ev-1`, `ev-2`) values in regular steps.
 */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
