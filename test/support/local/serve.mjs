// A local KMS as a process. It prints one line of JSON: its URL, or why it could not start.
import { startLocalKms } from '../../../dist/local/index.js';

const [dataDir, secretId, secretKey] = process.argv.slice(2);
try {
  const kms = await startLocalKms({ port: 0, dataDir, credentials: { secretId, secretKey } });
  console.log(JSON.stringify({ url: kms.url }));
} catch (error) {
  console.log(JSON.stringify({ failed: error.name, message: error.message }));
}
