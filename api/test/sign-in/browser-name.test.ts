import { expect, test } from 'vitest';
import { browserName } from '../../src/platform/sign-in/browser-name.ts';

const MOZILLA = 'Mozilla/5.0';
const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const APPLE = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';

test.each([
  [`${MOZILLA} (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0`, 'Firefox, Windows'],
  [`${MOZILLA} (X11; Linux x86_64) ${WEBKIT} Chrome/138.0.0.0 Safari/537.36`, 'Chrome, Linux'],
  [`${MOZILLA} (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/138.0.0.0 Safari/537.36 Edg/138.0.0.0`, 'Edge, Windows'],
  [`${MOZILLA} (X11; Linux x86_64) ${WEBKIT} Chrome/136.0.0.0 Safari/537.36 OPR/121.0.0.0`, 'Opera, Linux'],
  [
    `${MOZILLA} (Linux; Android 10; K) ${WEBKIT} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
    'Samsung Internet, Android',
  ],
  [
    `${MOZILLA} (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${APPLE} Version/18.5 Mobile/15E148 Safari/604.1`,
    'Safari, iOS',
  ],
  [
    `${MOZILLA} (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${APPLE} CriOS/138.0.7204.53 Mobile/15E148 Safari/604.1`,
    'Chrome, iOS',
  ],
  [`${MOZILLA} (Macintosh; Intel Mac OS X 10_15_7) ${APPLE} Version/18.5 Safari/605.1.15`, 'Safari, macOS'],
  ['Firefox/140.0', 'Firefox'],
  ['Canary/1.0', ''],
  ['', ''],
  [undefined, ''],
])('%s is %s', (userAgent, name) => expect(browserName(userAgent)).toBe(name));

test('a header without end is read in no time', () => {
  const begun = performance.now();
  expect(browserName('Version/1 '.repeat(1500))).toBe('');
  expect(performance.now() - begun).toBeLessThan(200);
});
