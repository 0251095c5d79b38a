import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import t from 'tap';
import { isPublicAddress, urlFault } from '../../../src/usecases/webhooks/publicAddress.ts';
import { newSecret, sendWebhook, signatureOf } from '../../../src/usecases/webhooks/sendWebhook.ts';
import { startReceiver } from '../../support/receiver.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const MESSAGE = { id: 'msg_1', body: '{"type":"webhook.test"}', traceparent: null };
const PRIVATE = { allowPrivate: true, timeoutMs: 5_000, now: NOW };

t.test('the signature is that of Standard Webhooks', async (t) => {
  // The example of the specification's libraries.
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const body = '{"test": 2432232314}';
  t.equal(
    signatureOf([secret], 'msg_p5jXN8AQM9LWM0D4loKWxJek', 1614265330, body),
    'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  );
});

t.test('a message comes with id, time, trace, and a signature for each secret', async (t) => {
  const receiver = await startReceiver(t);
  const secrets = [newSecret(), newSecret()];
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
  const sent = await sendWebhook({ ...MESSAGE, url: receiver.url, secrets, traceparent }, PRIVATE);
  t.strictSame(sent, { status: 200, failure: null, answer: 'thank you' });
  const [{ headers, body }] = receiver.received;
  t.equal(body, MESSAGE.body);
  t.equal(headers['webhook-id'], 'msg_1');
  t.equal(headers['webhook-timestamp'], String(NOW / 1000));
  t.match(headers.traceparent, /^00-4bf92f3577b34da6a3ce929d0e0e4736-(?!00f067aa0ba902b7)[0-9a-f]{16}-01$/);
  const expected = secrets.map((secret) => {
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    t.equal(key.length, 32);
    return `v1,${createHmac('sha256', key)
      .update(`msg_1.${NOW / 1000}.${body}`)
      .digest('base64')}`;
  });
  t.equal(headers['webhook-signature'], expected.join(' '));
});

t.test(
  'only 2xx counts, redirects are not followed, and answers are read no further than needed',
  async (t) => {
    let sentBytes = 0;
    const receiver = await startReceiver(t, (response, _count, request) => {
      switch (request.url) {
        case '/500':
          response.writeHead(500).end('x'.repeat(3_000));
          return;
        case '/redirect':
          response.writeHead(302, { location: receiver.url }).end();
          return;
        case '/broken':
          response.socket?.destroy();
          return;
        case '/huge': {
          const piece = Buffer.alloc(1 << 16, 'a');
          const more = (): void => {
            while (sentBytes < 2 ** 30 && !response.destroyed) {
              sentBytes += piece.length;
              if (!response.write(piece)) {
                response.once('drain', more);
                return;
              }
            }
          };
          response.writeHead(200);
          more();
          return;
        }
      }
    });
    const send = (path: string, options = PRIVATE) =>
      sendWebhook({ ...MESSAGE, url: new URL(path, receiver.url).href, secrets: [newSecret()] }, options);
    const failed = await send('/500');
    t.equal(failed.failure, 'answered 500');
    t.equal(failed.answer.length, 1_000);
    t.match(await send('/redirect'), { status: 302, failure: /redirects are not followed/ });
    t.equal(receiver.received.length, 2, 'nobody went where the redirect led');
    t.match(await send('/broken'), { status: null, failure: /no answer: ECONNRESET/ });
    t.match(await send('/huge'), { status: 200, failure: null });
    t.ok(sentBytes < 64 << 20, `of 1 GiB ${sentBytes} bytes were sent`);
    t.match(await send('/hang', { ...PRIVATE, timeoutMs: 200 }), { status: null, failure: /within 0.2 s/ });
  },
);

t.test('nothing is sent to addresses that are not public, by whatever name', async (t) => {
  const receiver = await startReceiver(t);
  const { port } = new URL(receiver.url);
  const closed = { ...PRIVATE, allowPrivate: false };
  const hosts = [
    '127.0.0.1',
    'localhost',
    'LOCALHOST.',
    'x.localhost',
    '0x7f.1',
    '2130706433',
    '017700000001',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '10.1.2.3',
    '169.254.169.254',
  ];
  for (const host of hosts) {
    const url = `http://${host}:${port}/hook`;
    const sent = await sendWebhook({ ...MESSAGE, url, secrets: [newSecret()] }, closed);
    t.match(sent, { status: null, failure: /public/ }, host);
  }
  // A name that only the machine's own list of hosts, or a name server, knows to lead back here.
  const { publicLookup } = await import('../../../src/usecases/webhooks/publicAddress.ts');
  const error = await new Promise((resolve) => publicLookup('localhost', { all: true }, resolve));
  t.match(error, { code: 'FORBIDDEN_ADDRESS' });
  t.equal(receiver.received.length, 0);
});

t.test('an address is public or it is not, as the registries say', async (t) => {
  for (const address of [
    '8.8.8.8',
    '193.0.6.139',
    '100.128.0.1',
    '172.32.0.1',
    '2a00:1450:4001::1',
    '2620:0:2d0::1',
  ]) {
    t.ok(isPublicAddress(address), address);
  }
  const local =
    '0.0.0.0 10.0.0.1 100.64.0.1 100.127.255.255 127.255.255.254 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.8 192.168.1.1 198.19.0.1 203.0.113.9 224.0.0.1 240.0.0.1 255.255.255.255 :: ::1 ::ffff:8.8.8.8 fe80::1 fc00::1 fd12::1 ff02::1 64:ff9b::808:808 2001:db8::1 2001:0:4136::1 2002:7f00:1::1 fec0::1 nonsense';
  for (const address of local.split(' ')) t.notOk(isPublicAddress(address), address);
  fc.assert(
    fc.property(fc.ipV4(), (address) => !isPublicAddress(`::ffff:${address}`)),
    { seed: 1 },
  );
});

t.test('an address of a webhook is of the web, without a password', async (t) => {
  t.equal(urlFault('https://example.org/hook?x=1', false), null);
  for (const url of ['ftp://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'example.org', '']) {
    t.type(urlFault(url, true), 'string', url);
  }
  t.match(urlFault('https://me:secret@example.org/', true), /password/);
});
