import { generate } from 'selfsigned';

/**
 * A certificate for this machine alone, made at every start and kept nowhere. CleverTap's web SDK talks https
 * and nothing else.
 */
export async function createCertificate(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'iterate-clevertap demo' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 7, ip: '127.0.0.1' },
          { type: 2, value: 'localhost' },
        ],
      },
    ],
  });
  return { key, cert };
}
