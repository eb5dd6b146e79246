// Fingers for browser tests: `executeCommand('touch', {type, points})` does what a screen does, through the DevTools protocol.

const TYPES = { start: 'touchStart', move: 'touchMove', end: 'touchEnd', cancel: 'touchCancel' };

/**
 * A plugin of the test runner. `points` are `[x, y]` in px of the page's window: of all fingers that
 * are on the screen then, at `end` of those that leave it (all without any). null for a finger that does neither.
 * `tap` is a finger that comes and leaves at once: two commands of a loaded machine are a long press.
 * `executeCommand('touch', {type: 'screen', enabled})` is a screen on which fingers are the main pointers, or no more.
 */
export const touchCommand = () => ({
  name: 'touch-command',
  async executeCommand({ command, payload, session }) {
    if (command !== 'touch') return undefined;
    const page = session.browser.getPage(session.id);
    const { type, points = [], enabled } = payload;
    const { client } = page.mainFrame();
    if (type === 'screen') {
      await client.send('Emulation.setTouchEmulationEnabled', { enabled });
      return true;
    }
    const touchPoints = points.flatMap((point, id) => (point ? [{ x: point[0], y: point[1], id }] : []));
    const send = (type, touchPoints) => client.send('Input.dispatchTouchEvent', { type, touchPoints });
    if (type === 'tap') await Promise.all([send(TYPES.start, touchPoints), send(TYPES.end, [])]);
    else await send(TYPES[type], touchPoints);
    return true;
  },
});
