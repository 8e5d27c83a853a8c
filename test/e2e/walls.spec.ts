import { expect, test, type Page } from '@playwright/test';
import { createRealWorld } from '#electron/platform/real-world.ts';
import { DEFAULT_SETTINGS, saveSettings } from '#electron/services/keep-settings/index.ts';
import type { Role } from '#shared/domain/council.ts';
import type { Screen } from '#shared/ipc/screens.ts';
import { screenName, screensOf } from '#renderer/features/frame/screens.ts';
import { createDeskSession, type Desk, type DeskSession } from './pages/desk-session.ts';
import { HOSTILE, makeHostileWorkspace } from './pages/hostile-workspace.ts';
import { words } from './pages/words.ts';

/** Attempts to get a script, a request or another page into the window: by each line of the policy, by a drag, and by every text that comes from outside. */

type Attempt = { readonly directive: string; readonly act: string };

/** Each is run in the page as a string, from a timer: what a test evaluates by itself is let past the policy. */
const ATTEMPTS: Readonly<Record<string, Attempt>> = {
  'a script in the page': { directive: 'script-src-elem', act: `document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.intruder = 1' }))` },
  'a script from another host': { directive: 'script-src-elem', act: `document.head.append(Object.assign(document.createElement('script'), { src: 'http://example.org/x.js' }))` },
  'a script in its own address': { directive: 'script-src-elem', act: `document.head.append(Object.assign(document.createElement('script'), { src: 'data:text/javascript,window.intruder=1' }))` },
  'a script that the page made': { directive: 'script-src-elem', act: `document.head.append(Object.assign(document.createElement('script'), { src: URL.createObjectURL(new Blob(['window.intruder=1'], { type: 'text/javascript' })) }))` },
  'a script in an attribute': { directive: 'script-src-attr', act: `document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.intruder=1">')` },
  'a script in a link': { directive: 'script-src-elem', act: `const link = Object.assign(document.createElement('a'), { href: 'javascript:window.intruder=1' }); document.body.append(link); link.click(); link.remove()` },
  'a text as a script': { directive: 'script-src', act: `try { eval('window.intruder = 1') } catch {}` },
  'a style in the page': { directive: 'style-src-elem', act: `document.head.append(Object.assign(document.createElement('style'), { textContent: 'body { display: none }' }))` },
  'a style from another host': { directive: 'style-src-elem', act: `document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'http://example.org/x.css' }))` },
  'a style in an attribute': { directive: 'style-src-attr', act: `document.body.insertAdjacentHTML('beforeend', '<i style="position: fixed"></i>')` },
  'a picture from another host': { directive: 'img-src', act: `new Image().src = 'http://example.org/x.png'` },
  'a typeface from another host': { directive: 'font-src', act: `const face = new FontFace('x', 'url(http://example.org/x.woff2)'); document.fonts.add(face); face.load().catch(() => undefined)` },
  'a question to another host': { directive: 'connect-src', act: `fetch('http://example.org/x').catch(() => undefined)` },
  'a line kept open to another host': { directive: 'connect-src', act: `try { new WebSocket('ws://example.org/x') } catch {}` },
  'a last word to another host': { directive: 'connect-src', act: `navigator.sendBeacon('http://example.org/x', 'x')` },
  'events from another host': { directive: 'connect-src', act: `new EventSource('http://example.org/x')` },
  'a worker in its own address': { directive: 'worker-src', act: `try { new Worker('data:text/javascript,0') } catch {}` },
  'a page within the page': { directive: 'frame-src', act: `document.body.append(Object.assign(document.createElement('iframe'), { src: 'http://example.org/' }))` },
  'a page of its own words within the page': { directive: 'frame-src', act: `document.body.append(Object.assign(document.createElement('iframe'), { src: 'data:text/html,<script>parent.intruder=1</script>' }))` },
  'a plug-in': { directive: 'object-src', act: `document.body.append(Object.assign(document.createElement('object'), { data: 'http://example.org/x.swf' }))` },
  'a film': { directive: 'media-src', act: `document.body.append(Object.assign(document.createElement('video'), { src: 'http://example.org/x.mp4' }))` },
  'a manifest': { directive: 'manifest-src', act: `document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest', href: 'http://example.org/x.json' }))` },
  'another root for its addresses': { directive: 'base-uri', act: `document.head.append(Object.assign(document.createElement('base'), { href: 'http://example.org/' }))` },
  'a form that goes elsewhere': { directive: 'form-action', act: `const form = Object.assign(document.createElement('form'), { action: 'http://example.org/', method: 'post' }); document.body.append(form); form.submit(); form.remove()` },
};

test.describe('the policy of the page', () => {
  let session: DeskSession;
  let desk: Desk;
  test.beforeAll(async () => {
    session = await createDeskSession();
    desk = await session.start();
    await desk.startScreen.title.waitFor();
  });
  test.afterAll(() => session.end());

  for (const [what, { directive, act }] of Object.entries(ATTEMPTS)) {
    test(`refuses ${what}`, async () => {
      await desk.page.reload();
      await desk.startScreen.title.waitFor();
      const refused = desk.page.evaluate((wanted) => new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          if (effectiveDirective === wanted) resolve(effectiveDirective);
        });
      }), directive);
      await runFromTimer(desk.page, act);
      expect(await refused).toBe(directive);
      // Not by a locator: it would wait for a navigation that was refused.
      expect(await desk.page.evaluate(() => ({ isIntruded: 'intruder' in window, isThere: document.querySelector('h1') !== null }))).toEqual({ isIntruded: false, isThere: true });
    });
  }

  test('shows no page within the page, of whatever kind', async () => {
    await desk.page.reload();
    await desk.startScreen.title.waitFor();
    await runFromTimer(desk.page, `document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: '<script>parent.intruder=1</script>' }))`);
    await runFromTimer(desk.page, `document.body.append(Object.assign(document.createElement('iframe'), { src: './index.html' }))`);
    await expect.poll(() => desk.page.locator('iframe').count()).toBe(2);
    expect(await desk.page.evaluate(() => 'intruder' in window)).toBe(false);
    // Our own page within itself would have the calls of the program, were it let in.
    const reached = await desk.page.evaluate(() => [...document.querySelectorAll('iframe')].map((frame) => {
      try {
        return frame.contentWindow !== null && 'api' in frame.contentWindow;
      } catch {
        return false;
      }
    }));
    expect(reached).toEqual([false, false]);
  });

  test('an address that is dragged onto the window leads nowhere', async () => {
    await desk.page.reload();
    await desk.startScreen.title.waitFor();
    const before = desk.page.url();
    const wire = await desk.page.context().newCDPSession(desk.page);
    for (const address of ['http://example.org/dragged', 'javascript:window.intruder=1', 'file:///etc/passwd']) {
      const data = { items: [{ mimeType: 'text/uri-list', data: address }, { mimeType: 'text/plain', data: address }], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await wire.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data });
    }
    await expect(desk.startScreen.title).toBeVisible();
    expect(desk.page.url()).toBe(before);
    expect(await desk.page.evaluate(() => 'intruder' in window)).toBe(false);
  });
});

async function runFromTimer(page: Page, act: string): Promise<void> {
  await page.evaluate((source) => {
    // Let past the policy as the test's own; what it does then is the page's.
    // oxlint-disable-next-line typescript/no-implied-eval -- the attempt is the test
    const run = new Function(`setTimeout(() => { ${source} }, 0)`) as () => void;
    run();
  }, act);
}

for (const role of ['member', 'secretary'] satisfies readonly Role[]) {
  test(`every text from outside that a ${role} reads is text, on every screen`, async () => {
    const session = await createDeskSession();
    try {
      const workspace = await makeHostileWorkspace(session.userData, role);
      const place = { workspace, screen: 'overview' as const, unit: null, code: null };
      await saveSettings(createRealWorld(), session.userData, { ...DEFAULT_SETTINGS, tour: { member: 'declined', secretary: 'declined' }, openWorkspace: workspace, place });
      const desk = await session.start();
      for (const screen of screensOf(role)) {
        await goTo(desk, screen);
        await expectNoIntruder(desk, screen);
      }
      if (role === 'member') await readCell(desk);
      await lookThroughSearch(desk);
    } finally {
      await session.end();
    }
  });
}

async function goTo({ page }: Desk, screen: Exclude<Screen, 'start'>): Promise<void> {
  const tab = page.getByRole('navigation', { name: words.frame.screens }).getByRole('button', { name: screenName(words, screen), exact: true });
  await tab.click();
  await expect(tab).toHaveAttribute('aria-current', 'page');
  await page.getByRole('main').locator('h1, h2').first().waitFor();
}

/** Explanation, figures, citations, the document's own text and its links. */
async function readCell(desk: Desk): Promise<void> {
  await desk.frame.tab('overview').click();
  await desk.overviewScreen.openUnit(`Sở Nội vụ${HOSTILE}`);
  await desk.workspaceScreen.openCell('1.1');
  await expect(desk.page.getByText(`Giải trình 1.1${HOSTILE}`)).toBeVisible();
  await expect.poll(() => desk.page.locator('.textLayer').allTextContents()).toEqual([expect.stringContaining('onerror')]);
  await expectNoIntruder(desk, 'cell');
  // Links within a document are shown and lead nowhere; its scripts and forms are off.
  for (const link of await desk.page.locator('.annotationLayer a').all()) await link.click({ force: true, timeout: 2000 }).catch(() => undefined);
  await expectNoIntruder(desk, 'document');
}

async function lookThroughSearch(desk: Desk): Promise<void> {
  await desk.page.keyboard.press('Control+k');
  await desk.page.getByRole('dialog').waitFor();
  await desk.page.keyboard.type('Tiêu chí');
  await desk.page.getByRole('option').first().waitFor();
  await expectNoIntruder(desk, 'search');
}

async function expectNoIntruder(desk: Desk, where: string): Promise<void> {
  const found = await desk.page.evaluate(() => ({
    intruder: Reflect.get(window, 'intruder') ?? null,
    strangers: [...document.querySelectorAll('script:not([src]), [onerror], [onload], a[href^="javascript:" i], img[src="x"], iframe, object, embed, form[action]')].map((element) => element.outerHTML.slice(0, 200)),
  }));
  expect({ where, ...found }).toEqual({ where, intruder: null, strangers: [] });
  expect(desk.faults).toEqual([]);
  expect((await desk.control.look()).refused).toEqual([]);
}
