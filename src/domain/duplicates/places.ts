/** A place as it is compared: `杭州市` and `杭州` are one. */
export function placeKey(simplifiedText: string): string {
  const text = simplifiedText.replace(/[\s'’.-]/g, '').toLowerCase();
  return text.length > 2 ? text.replace(/(?:特别行政区|自治区|自治州|地区|省|市|县|区)$/, '') : text;
}

/** Takes the place off the front of a firm's name; of several (浙江杭州) the last one tells. */
export function withoutPlace(name: string, places: (word: string) => boolean): { place: string; rest: string } {
  for (const length of [4, 3, 2]) {
    const place = name.slice(0, length);
    if (name.length - length < 2 || !places(place)) continue;
    const rest = name.slice(length).replace(/^[市省](?=..)/, '');
    const further = withoutPlace(rest, places);
    return further.place === '' ? { place, rest } : further;
  }
  return { place: '', rest: name };
}
