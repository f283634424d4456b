'use client';

/** The last resort, when not even the frame of a page could be made; it can rely on nothing. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <h1>DhakaCart</h1>
        <p>Something went wrong on our side. Please load the page again.</p>
        <p lang="bn">আমাদের দিকে কিছু একটা ভুল হয়েছে। পাতাটি আবার খুলুন।</p>
      </body>
    </html>
  );
}
