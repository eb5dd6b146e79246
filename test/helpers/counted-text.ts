/**
 * A text that counts how often its characters are looked at, so that a test can say that something is linear without a
 * clock. It passes for a string wherever one is indexed, sliced or matched.
 */
export function countedText(text: string): { readonly text: string; readonly reads: () => number } {
  let reads = 0;
  const counted = new Proxy(Object(text) as object, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function') {
        if (key !== 'length') reads++;
        return value;
      }
      return (...args: unknown[]): unknown => {
        const answer: unknown = value.apply(text, args);
        if (key !== 'toString' && key !== Symbol.toPrimitive) reads += typeof answer === 'string' ? answer.length : 1;
        return answer;
      };
    },
  });
  return { text: counted as unknown as string, reads: () => reads };
}
