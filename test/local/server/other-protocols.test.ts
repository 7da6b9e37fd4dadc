import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { connect as connectHttp2 } from 'node:http2';
import { afterEach, describe, expect, it } from '@jest/globals';
import { result } from '../../support/local/caller.js';
import { receivedOf, sendLines } from '../../support/servers/send.js';
import { useKms, startTestKms } from '../../support/servers/local-kms.js';

const hints: string[] = [];
const kms = useKms(() => startTestKms({ onHint: (message) => hints.push(message) }));

// Nothing that a client sends disturbs the server.
afterEach(async () => {
  await result(kms, 'ListKeys');
});

const answerTo = async (...lines: string[]) => {
  const received = await sendLines(kms.url, [...lines, '', '']);
  const [head = '', body = '{}'] = received.split('\r\n\r\n');
  const { Response } = JSON.parse(body) as { Response: { Error: { Code: string; Message: string } } };
  return { status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1]), ...Response.Error };
};

describe('a client of another protocol', () => {
  it('gets status 400 and the reason for HTTP/2', async () => {
    expect(await answerTo('PRI * HTTP/2.0', '', 'SM')).toEqual({
      status: 400,
      Code: 'InvalidRequest',
      Message: 'The local KMS speaks HTTP/1.1: set the client not to use HTTP/2.',
    });
    const session = connectHttp2(kms.url);
    await expect(
      new Promise((resolve, reject) => session.on('error', reject).on('close', resolve)),
    ).rejects.toThrow();
  });

  it('gets status 405 and the reason for CONNECT', async () => {
    expect(
      await answerTo('CONNECT kms.tencentcloudapi.com:443 HTTP/1.1', 'Host: kms.tencentcloudapi.com:443'),
    ).toMatchObject({
      status: 405,
      Code: 'InvalidRequest',
      Message: expect.stringMatching(/no proxy for HTTPS/),
    });
  });

  it('is closed after CONNECT even if the client never closes its side', async () => {
    const client = connect({ host: '127.0.0.1', port: kms.port, allowHalfOpen: true });
    client.write('CONNECT kms.example:443 HTTP/1.1\r\nHost: kms.example:443\r\n\r\n');
    expect(await receivedOf(client)).toMatch(/^HTTP\/1\.1 405 /);
    // What is sent to a closed connection is answered by a reset.
    const failed = new Promise((resolve) => client.on('error', resolve).on('close', resolve));
    const sending = setInterval(() => client.write('x'), 10).unref();
    await failed;
    clearInterval(sending);
    client.destroy();
  });

  it('gets status 431 for headers that are too long, and 400 for what is not HTTP', async () => {
    expect(await answerTo('GET / HTTP/1.1', `X-Long: ${'x'.repeat(70_000)}`)).toMatchObject({ status: 431 });
    expect(await answerTo('nonsense')).toMatchObject({
      status: 400,
      Message: 'The request must be valid HTTP/1.1.',
    });
  });

  it('fails with TLS, and the user is told the setting once', async () => {
    for (let each = 0; each < 2; each += 1) {
      await expect(
        new Promise((resolve, reject) => {
          const socket = connectTls({ host: '127.0.0.1', port: kms.port, rejectUnauthorized: false });
          socket.on('secureConnect', resolve).on('error', reject);
        }),
      ).rejects.toThrow();
    }
    expect(hints).toEqual([expect.stringMatching(/set the protocol of the client to http/)]);
  });
});
