import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/**
 * Compresses answers from 1 kB on. No answer holds a secret of the session (tokens travel in cookies only), and the
 * cookie is SameSite=Strict, so another site cannot measure answers to probe for what stands in them. Sign-in and
 * health switch it off all the same.
 */
export async function addCompression(app: FastifyInstance): Promise<void> {
  await app.register(compress, {
    global: true,
    globalDecompression: false,
    encodings: ['br', 'gzip', 'identity'],
    threshold: 1024,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
}
