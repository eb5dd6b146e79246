// A case's page, each in a browser context of its own.

/**
 * Opens a case's page: `{session, call, settled, check, close}`. `session` speaks the DevTools protocol; `call(code)` answers
 * what `bench.<code>` does in the page; `settled` resolves once nothing has been loaded for a while; `check` throws the first
 * error that the page met, if any.
 */
export async function openCase(browser, url) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.setViewport({ width: 1280, height: 800 });
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await page.goto(url);
  await page.waitForSelector('html.started');
  return {
    session,
    async call(code) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression: `bench.${code}`,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    settled: () => page.waitForNetworkIdle({ idleTime: 300 }),
    check() {
      if (errors.length > 0) throw errors[0];
    },
    close: () => context.close(),
  };
}

const MODIFIERS = { '': 0, Control: 2 };

/** What turns the wheel by `deltaY` over a point of the page, as a reader does who zooms. */
export const wheelOf =
  ({ session }, { x, y }, modifier) =>
  (deltaY) =>
    session.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      x,
      y,
      deltaX: 0,
      deltaY,
      modifiers: MODIFIERS[modifier],
    });
