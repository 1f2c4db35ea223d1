import { skipToken, useSubscription } from '@apollo/client/react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useEffect, useRef } from 'react';
import { type SocketState, useSocketState } from './socket-state';

/** A subscription of the hub; its answer is only a sign that there is something new to read. */
export type Events = TypedDocumentNode<unknown, Record<string, never>>;

/**
 * Calls `onEvent` for each event. `stale` where there is nothing to subscribe to: what is shown is as old as it was read.
 */
export function useLive(events: Events | null, onEvent: () => void): SocketState | 'stale' {
  const socket = useSocketState();
  useSubscription(events ?? nothing, events === null ? skipToken : { onData: onEvent });
  useReturn(socket, events === null ? null : onEvent);
  return events === null ? 'stale' : socket;
}

/** What happened while the connection was lost was not told: reading again brings it. */
function useReturn(socket: SocketState, onReturn: (() => void) | null): void {
  const seen = useRef<'nothing' | 'live' | 'lost'>('nothing');
  useEffect(() => {
    if (socket === 'live') {
      if (seen.current === 'lost') onReturn?.();
      seen.current = 'live';
    } else if (seen.current === 'live') {
      seen.current = 'lost';
    }
  }, [socket, onReturn]);
}

// A hook must be called in every render; this document is never sent.
const nothing: Events = { kind: 'Document' as Events['kind'], definitions: [] };
