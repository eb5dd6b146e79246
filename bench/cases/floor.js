/** What a page costs with nothing to draw: the harness itself. */
export async function mount() {}
