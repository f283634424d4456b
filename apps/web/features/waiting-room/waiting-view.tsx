'use client';

import { useEffect, useRef, useState } from 'react';
import { Button, ButtonLink } from '@/components/button';
import { Notice } from '@/components/notice';
import { Panel } from '@/components/panel';
import { RunningBar } from '@/components/running-bar';
import { request } from '@/lib/api/browser';
import { formatNumber } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { urls } from '@/lib/urls';
import { lineUp } from './actions';
import type { Place } from './room';
import { usePlace } from './use-place';
import { useSeconds } from './use-seconds';
import { clockText, milestoneOf, waitText } from './wait-text';
import styles from './waiting-room.module.css';

type Words = Messages['waiting'];
type Props = { first: Place; words: Words; locale: Locale };

/** The line as one shopper sees it, from lining up to the turn. */
export function WaitingView({ first, words, locale }: Props) {
  const { place, lost, join } = usePlace(first);
  const said = useAnnouncement(place, lost, words, locale);
  useWayOn(place, words, locale);
  const shown = { place, words, locale };
  return (
    <div className={styles.view}>
      {lost ? (
        <div className={styles.wide}>
          <Notice kind="warning" title={words.lostTitle}>
            {words.lostText}
          </Notice>
        </div>
      ) : null}
      <Panel className={styles.panel}>
        {place.state === 'waiting' ? <Standing {...shown} /> : null}
        {place.state === 'admitted' ? <Turn {...shown} /> : null}
        {place.state === 'free' ? (
          <WayOn title={words.freeTitle} text={words.freeText} {...shown} />
        ) : null}
        {place.state === 'none' || place.state === 'over' ? (
          <LineUp onPress={join} {...shown} />
        ) : null}
      </Panel>
      {place.state === 'waiting' ? <Next {...shown} /> : null}
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </div>
  );
}

type Shown = { place: Place; words: Words; locale: Locale };

function Standing({ place, words, locale }: Shown) {
  const ahead = place.ahead ?? 0;
  const count = formatNumber(ahead, locale);
  return (
    <>
      <p className={styles.place}>
        <span className={styles.label}>{words.yourPlace}</span>
        <strong className={styles.figure}>{formatNumber(ahead + 1, locale)}</strong>
      </p>
      <dl className={styles.facts}>
        <div>
          <dt>{words.ahead}</dt>
          <dd>{ahead === 0 ? words.nobodyAhead : fill(words.aheadCount, { count })}</dd>
        </div>
        <div>
          <dt>{words.wait}</dt>
          <dd>{waitText(place.waitSeconds, words, locale)}</dd>
        </div>
      </dl>
      <RunningBar />
    </>
  );
}

function Next({ place, words, locale }: Shown) {
  const leave = async () => {
    const path = `/waiting-rooms/${place.room.id}/place`;
    await request(path, { method: 'DELETE' }).catch(() => {});
    window.location.assign(urls.cart(locale));
  };
  return (
    <section className={styles.next} aria-labelledby="next">
      <h2 id="next">{words.next}</h2>
      <ol>
        <li className={styles.scripted}>{words.nextStay}</li>
        <li className={styles.unscripted}>{words.refreshing}</li>
        <li>{words.nextTurn}</li>
        <li>{words.nextLook}</li>
      </ol>
      <p className={styles.quiet}>{words.cartSafe}</p>
      <p className={styles.ways}>
        <ButtonLink href={urls.departments(locale)} target="_blank" look="secondary">
          {words.keepLooking}
        </ButtonLink>
        <Button look="quiet" className={styles.scripted} onClick={leave}>
          {words.leave}
        </Button>
      </p>
    </section>
  );
}

/** Somebody whose tab is behind others is not led on: the slot would run while nobody looks. */
function Turn(shown: Shown) {
  const { place, words, locale } = shown;
  const left = useSeconds(place.secondsLeft ?? 0, place);
  const title = fill(words.turnLook, { left: clockText(left, locale) });
  return (
    <WayOn title={words.turnTitle} text={words.turnText} {...shown}>
      <p className={styles.clock} role="timer">
        {title}
      </p>
    </WayOn>
  );
}

function WayOn({
  title,
  text,
  words,
  locale,
  children,
}: Shown & { title: string; text: string; children?: React.ReactNode }) {
  return (
    <>
      <h2 className={styles.big}>{title}</h2>
      <p>{text}</p>
      {children}
      <p>
        <ButtonLink href={urls.checkout(locale)} size="large" prefetch={false}>
          {words.toCheckout}
        </ButtonLink>
      </p>
    </>
  );
}

/** Without JavaScript this is a form; with it, whoever is new is lined up without pressing. */
function LineUp({ place, words, locale, onPress }: Shown & { onPress: () => void }) {
  const over = place.state === 'over';
  return (
    <form
      action={lineUp}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onPress();
      }}
    >
      <input type="hidden" name="room" value={place.room.id} />
      <input type="hidden" name="locale" value={locale} />
      {over ? <h2 className={styles.big}>{words.overTitle}</h2> : null}
      {over ? <p>{words.overText}</p> : <p className={styles.scripted}>{words.joining}</p>}
      <p className={over ? undefined : styles.unscripted}>
        <Button type="submit" size="large">
          {over ? words.again : words.join}
        </Button>
      </p>
      {over ? null : <RunningBar />}
    </form>
  );
}

/** Goes on to the checkout once that is possible and somebody looks; else says so in the title. */
function useWayOn({ state }: Place, words: Words, locale: Locale): void {
  useEffect(() => {
    if (state !== 'admitted' && state !== 'free') return;
    const before = document.title;
    document.title = state === 'admitted' ? words.turnTitle : words.freeTitle;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A moment to read it; and for another process, which may not know yet that the room is closed.
    const goOn = () => {
      if (document.visibilityState !== 'visible' || timer !== undefined) return;
      timer = setTimeout(() => window.location.assign(urls.checkout(locale)), 1_000);
    };
    goOn();
    document.addEventListener('visibilitychange', goOn);
    return () => {
      document.title = before;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', goOn);
    };
  }, [state, words, locale]);
}

/** What a screen reader is told: the first place, then only what is news. */
function useAnnouncement(place: Place, lost: boolean, words: Words, locale: Locale): string {
  const [said, setSaid] = useState('');
  const wasLost = useRef(false);
  const milestone = milestoneOf(place.waitSeconds);
  useEffect(() => {
    if (lost) setSaid(words.lostTitle);
    else if (wasLost.current) setSaid(words.backOnline);
    else if (place.state === 'admitted') setSaid(words.turnTitle);
    else if (place.state === 'free') setSaid(words.freeTitle);
    else if (place.state === 'waiting') {
      const standing = formatNumber((place.ahead ?? 0) + 1, locale);
      const wait = waitText(place.waitSeconds, words, locale);
      setSaid(fill(words.saidPlace, { place: standing, wait }));
    } else setSaid('');
    wasLost.current = lost;
  }, [place.state, milestone, lost]);
  return said;
}
