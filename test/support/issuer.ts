import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** An OpenID Connect issuer that listens on this machine: discovery, keys that rotate, tokens that it signs. */
export interface TestIssuer {
  readonly issuer: string;
  readonly jwksUri: string;
  /** How often its keys were asked for. */
  readonly asked: () => number;
  /** Signs with the newest key. */
  token(claims: JWTPayload, issuer?: string): Promise<string>;
  /** A new key takes the place of all others. */
  rotate(): Promise<void>;
  /** The newest public key as text. */
  publicKey(): Promise<string>;
  /** The newest key's name. */
  kid(): string;
  close(): Promise<void>;
  /** What discovery says; by default what is true. */
  say(document: object): void;
}

export async function startIssuer(now: number): Promise<TestIssuer> {
  let asked = 0;
  let rotations = 0;
  let keys: { publicKey: CryptoKey; privateKey: CryptoKey };
  const rotate = async (): Promise<void> => {
    keys = await generateKeyPair('ES256', { extractable: true });
    rotations++;
  };
  await rotate();
  const kid = () => `key-${rotations}`;
  let said: object | null = null;
  const server = createServer(async (request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url === '/.well-known/openid-configuration') {
      response.end(JSON.stringify(said ?? { issuer, jwks_uri: jwksUri }));
      return;
    }
    asked++;
    response.end(
      JSON.stringify({ keys: [{ ...(await exportJWK(keys.publicKey)), kid: kid(), use: 'sig' }] }),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const jwksUri = `${issuer}/keys`;
  return {
    issuer,
    jwksUri,
    asked: () => asked,
    token: (claims, from = issuer) =>
      new SignJWT({ iat: now, exp: now + 60, aud: 'cove', sub: 'anna', ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: kid() })
        .setIssuer(from)
        .sign(keys.privateKey),
    rotate,
    publicKey: () => exportSPKI(keys.publicKey),
    kid,
    say: (document) => {
      said = document;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
