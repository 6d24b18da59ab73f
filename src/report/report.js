// The report works without this: notes then stand beside their paragraphs. With it each stands at the line of its mark, as near as its
// neighbours let it, the chosen one first; and there are keys.
"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const notes = [...document.querySelectorAll(".finding")];
  const placeOf = (note) => $(note.id.replace("n", "m"));
  const refOf = (note) => document.querySelector(`.written a.ref[href="#${note.id}"]`);
  const isShown = (note) => note.offsetParent !== null;
  const isWide = matchMedia("(min-width: 60rem)");
  let current = null;
  let measured = [];

  function choose(note) {
    for (const old of document.querySelectorAll(".current")) old.classList.remove("current");
    current = note;
    if (!note) return;
    note.classList.add("current");
    placeOf(note)?.classList.add("current");
    place();
  }

  function step(by) {
    const written = $("view-written");
    if (written) written.checked = true;
    const shown = notes.filter(isShown);
    if (shown.length === 0) return;
    const at = shown.indexOf(current);
    const note = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length];
    choose(note);
    const ref = refOf(note);
    ref?.focus({ preventScroll: true });
    (placeOf(note) ?? note).scrollIntoView({ block: isWide.matches ? "center" : "start" });
  }

  // Every article of the page that is shown, as [note, top of its mark, height].
  function measure() {
    const articles = [];
    for (const article of document.querySelectorAll(".written .article")) {
      article.classList.toggle("aligned", isWide.matches);
      article.style.minHeight = "";
      if (!isWide.matches || article.offsetParent === null) continue;
      const top = article.getBoundingClientRect().top;
      const rows = [...article.querySelectorAll(".finding")].filter(isShown).map((note) => {
        const place = placeOf(note)?.getClientRects()[0];
        return { note, wanted: place ? place.top - top - 8 : 0, height: note.offsetHeight };
      });
      articles.push({ article, rows });
    }
    return articles;
  }

  function align() {
    measured = measure();
    place();
  }

  function place() {
    const gap = 10;
    for (const { article, rows } of measured) {
      let end = 0;  // of the notes above, packed
      for (const row of rows) {
        row.least = end;
        end += row.height + gap;
      }
      const chosen = rows.findIndex((row) => row.note === current);
      const pull = Math.max(chosen, 0);
      // Down from the chosen one (or the first), then up from it.
      end = 0;
      for (let i = pull; i < rows.length; ++i) {
        rows[i].top = Math.max(rows[i].wanted, i === pull ? rows[i].least : end);
        end = rows[i].top + rows[i].height + gap;
      }
      for (let i = pull - 1; i >= 0; --i) rows[i].top = Math.min(rows[i].wanted, rows[i + 1].top - gap - rows[i].height);
      let floor = 0;
      for (let i = 0; i < pull; ++i) {
        rows[i].top = Math.max(rows[i].top, floor);
        floor = rows[i].top + rows[i].height + gap;
      }
      for (const row of rows) row.note.style.top = `${row.top}px`;
      if (rows.length > 0) article.style.minHeight = `${end}px`;
    }
  }

  function toggleView() {
    const written = $("view-written"), corrected = $("view-corrected");
    if (!written) return;
    (written.checked ? corrected : written).checked = true;
    align();
  }

  const help = $("help");
  const keys = {
    n: () => step(1), j: () => step(1), p: () => step(-1), k: () => step(-1), c: toggleView, "?": () => help.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input:not([type=checkbox]):not([type=radio]), textarea, dialog[open]");
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping || !$("keys-on").checked) return;
    const action = keys[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("a")) return;
    const note = event.target.closest(".finding");
    const mark = event.target.closest("mark");
    if (note) choose(note);
    if (mark?.getAttribute("aria-describedby")) choose($(mark.getAttribute("aria-describedby").replace("t", "n")));
  });
  document.addEventListener("change", (event) => { if (event.target.closest(".toolbar")) align(); });
  document.addEventListener("toggle", align, true);
  addEventListener("hashchange", () => {
    const target = $(decodeURIComponent(location.hash.slice(1)));
    if (target?.matches(".finding")) choose(target);
    if (target?.matches("mark")) choose($(target.id.replace("m", "n")));
  });
  addEventListener("resize", align);
  isWide.addEventListener("change", align);

  const buttons = document.querySelector(".keys");
  if (buttons) {
    buttons.hidden = false;
    $("next").addEventListener("click", () => step(1));
    $("previous").addEventListener("click", () => step(-1));
    $("help-button").addEventListener("click", () => help.showModal());
  }
  for (const button of document.querySelectorAll(".copy")) {
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.closest(".corrected").querySelector(".article").textContent);
      button.textContent = "copied";
    });
  }
  align();
  document.fonts?.ready.then(align);
})();
