import { useEffect, useRef } from 'react';
import { useConnection } from './connection';

/** The device may say "connected" long before the server is reached. */
const TRY_AGAIN_MS = 15_000;

/** Sends again by itself what did not reach the server: as soon as the connection is back, and every now and then until then. */
export function useTryAgain(stuck: boolean, send: () => void): void {
  const { online } = useConnection();
  const latest = useRef(send);
  const wasOnline = useRef(online);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    const isBack = online && !wasOnline.current;
    wasOnline.current = online;
    if (!stuck) return undefined;
    const timer = setTimeout(() => latest.current(), isBack ? 0 : TRY_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [stuck, online]);
}
