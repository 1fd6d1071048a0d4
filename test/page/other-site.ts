// A site of somebody else on this machine, with a page that tries to read a node and to act on it in all the ways that browsers know.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What its page tries; each attempt leaves what it got out of the node under its name, or null. */
const ATTEMPTS = `
const node = document.body.dataset.node;
const words = JSON.stringify({ title: 'Said by another site', as: 'anna' });
const text = (how) => how.then((answer) => answer.text()).catch(() => null);
const post = (type, mode) => fetch(node + '/api/v1/propose/resolve', { method: 'POST', mode, credentials: 'include',
  headers: type === null ? {} : { 'content-type': type, 'idempotency-key': 'x' }, body: words });
const loads = (name, more) => new Promise((done) => {
  const one = Object.assign(document.createElement(name), more);
  one.onload = () => done(name + ' loaded');
  one.onerror = () => done(null);
  document.body.append(one);
});
const hears = new Promise((done) => {
  const source = new EventSource(node + '/api/v1/changes', { withCredentials: true });
  source.addEventListener('change', ({ data }) => done(data));
  source.onerror = () => (source.close(), done(null));
});
const framed = new Promise((done) => {
  const frame = Object.assign(document.createElement('iframe'), { src: node + '/', name: 'framed' });
  frame.onload = () => done(frame.contentDocument?.body?.innerText ?? null);
  document.body.append(frame);
});
const form = Object.assign(document.createElement('form'), { method: 'post', enctype: 'text/plain', target: 'framed',
  action: node + '/api/v1/propose/resolve' });
form.append(Object.assign(document.createElement('input'), { name: words.slice(0, -1) + ',"x":"', value: '"}' }));
document.body.append(form);
(async () => {
  const got = {
    read: await text(fetch(node + '/api/v1/status', { credentials: 'include' })),
    readBlind: await text(fetch(node + '/api/v1/status', { credentials: 'include', mode: 'no-cors' })),
    screen: await text(fetch(node + '/members', { credentials: 'include' })),
    acts: await text(post('application/json', 'cors')),
    actsBlind: await text(post(null, 'no-cors')),
    hears: await hears,
    script: await loads('script', { src: node + '/api/v1/status' }),
    image: await loads('img', { src: node + '/api/v1/status' }),
    style: await loads('link', { rel: 'stylesheet', href: node + '/log-in.css' }),
    framed: await framed,
  };
  form.submit();
  await new Promise((done) => { document.querySelector('iframe').onload = done; });
  document.title = JSON.stringify(got);
})();`;

function pageAgainst(node: string): string {
  return `<!doctype html><html><body data-node="${node}"><script>${ATTEMPTS}</script></body></html>`;
}

export class OtherSite {
  private readonly server: Server;
  private readonly node: string;

  /** A site that goes for the node at an address. */
  constructor(node: string) {
    this.node = node;
    this.server = createServer((_asked, answer) => {
      answer.setHeader('content-type', 'text/html; charset=utf-8');
      answer.end(pageAgainst(this.node));
    });
  }

  /** The same page for the name `host`, as if that name led to the site first and to the node afterwards. */
  static rebound(host: string): string {
    return pageAgainst(`http://${host}`);
  }

  async open(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}
