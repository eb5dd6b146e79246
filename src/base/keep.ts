/** What a map holds under a key, made and put there the first time. The map is emptied when it has grown past `most`. */
export const keep = <K, V>(map: Map<K, V>, key: K, make: () => V, most = 500): V => {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    if (map.size >= most) map.clear();
    map.set(key, value);
  }
  return value;
};
