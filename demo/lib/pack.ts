/** Texts in the fragment of an address: compressed by the browser (deflate), written in base64url. */

/** Longest packed text that a link is given: longer ones are cut by mail programs and chats. */
export const LONGEST_PACKED = 12_000;
/** Most characters that a packed text may unfold to, so that no link can fill the memory. */
const LONGEST_TEXT = 8_000_000;

const base64url = (bytes: Uint8Array): string => {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};

const bytesOf = (packed: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));

/** A text as it travels in an address. */
export async function pack(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return base64url(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** The text that `pack` was given; null for anything that is none, or unfolds to too much. */
export async function unpack(packed: string): Promise<string | null> {
  try {
    const reader = new Blob([bytesOf(packed)])
      .stream()
      .pipeThrough(new DecompressionStream('deflate-raw'))
      .pipeThrough(new TextDecoderStream())
      .getReader();
    let text = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text;
      text += value;
      if (text.length > LONGEST_TEXT) {
        await reader.cancel();
        return null;
      }
    }
  } catch {
    return null;
  }
}
