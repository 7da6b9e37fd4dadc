/** Random documents and random bodies cause no HTTP 5xx, no unexpected error and no crash. */
import { appendFileSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';
import { expect, it } from '@jest/globals';
import { startAttackTarget } from '../support/servers/attack-target.js';
import { randomRequests } from '../support/generators/random-documents.js';

/** `npm run test:security` sends 100,000. */
const total = Number(process.env['FUZZ_REQUESTS'] ?? 2_000);
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_007);
/** How many requests are sent at the same time. */
const concurrency = 16;

interface Answer {
  readonly status: number;
  readonly text: string;
}

it(`answers ${total} random requests (FUZZ_SEED=${seed})`, async () => {
  const target = await startAttackTarget({ LOG_LEVEL: 'error' });
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const { documentBody, anyBody } = randomRequests(seed);

  const send = (body: string) =>
    new Promise<Answer>((resolve, reject) => {
      const options = { method: 'POST', agent, headers: target.authorized };
      const request = httpRequest(`${target.url}/graphql`, options, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('error', reject).on('end', () => {
          resolve({ status: response.statusCode ?? 0, text });
        });
      });
      request.on('error', reject);
      request.end(body);
    });

  const failures: string[] = [];
  let sent = 0;
  const counts = new Map<number, number>();
  const sendSome = async () => {
    while (sent < total) {
      sent += 1;
      const body = sent % 2 === 0 ? documentBody() : anyBody();
      const { status, text } = await send(body);
      counts.set(status, (counts.get(status) ?? 0) + 1);
      // Every answer is JSON.
      JSON.parse(text);
      if (status >= 500 || text.includes('INTERNAL_SERVER_ERROR')) failures.push(`${status} to ${body}`);
      // The scripted KMS keeps every call, which would fill the memory.
      target.kms.calls.splice(0);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, sendSome));
  agent.destroy();

  const file = process.env['SECURITY_FIGURES'];
  const figures = { fuzz: true, attempts: total, failures: failures.length };
  if (file) appendFileSync(file, `${JSON.stringify(figures)}\n`);
  expect(failures.slice(0, 5)).toEqual([]);
  // The generator is useless if all its requests are refused, or none.
  expect(counts.get(200) ?? 0).toBeGreaterThan(total / 100);
  expect(counts.get(400) ?? 0).toBeGreaterThan(total / 10);
  await target.expectHealthy();
  await target.close();
}, 3_600_000);
