import type { FastifyInstance } from 'fastify';

const LOOK_EVERY_MILLISECONDS = 50;

/**
 * Lets requests in progress end when the server closes, but does not wait for the browsers behind them: Node closes
 * the connections that are idle at that moment, and one that becomes so later would hold the process for over a minute.
 */
export function addShutdown(app: FastifyInstance, { graceMilliseconds = 5000 } = {}): void {
  app.addHook('preClose', async () => {
    const idle = setInterval(() => app.server.closeIdleConnections(), LOOK_EVERY_MILLISECONDS);
    const all = setTimeout(() => app.server.closeAllConnections(), graceMilliseconds);
    app.server.once('close', () => {
      clearInterval(idle);
      clearTimeout(all);
    });
    // Injected requests need no listener; then there is nothing to close, and nothing to stay alive for.
    idle.unref();
    all.unref();
  });
}
