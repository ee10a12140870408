import type { ServerResponse } from 'node:http';
import type { EventView } from './protocol.ts';

/** The open windows, told of every change by server-sent events. */
export class EventStream {
  private readonly windows = new Set<ServerResponse>();

  open(response: ServerResponse): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      connection: 'keep-alive',
    });
    response.write('retry: 1000\n\n');
    this.windows.add(response);
    response.on('close', () => this.windows.delete(response));
  }

  tell(event: EventView): void {
    for (const window of this.windows) window.write(`data: ${JSON.stringify(event)}\n\n`);
  }

  close(): void {
    for (const window of this.windows) window.end();
    this.windows.clear();
  }
}
