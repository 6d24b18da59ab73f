// The report works without this. It adds keys, and moves each note down to the line of its mark where there is room.
"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const notes = [...document.querySelectorAll(".finding")];
  const placeOf = (note) => $(note.id.replace("n", "m"));
  const refOf = (note) => document.querySelector(`.written a.ref[href="#${note.id}"]`);
  const isShown = (note) => note.offsetParent !== null;
  const isWide = matchMedia("(min-width: 60rem)");
  let current = null;

  function choose(note) {
    for (const old of document.querySelectorAll(".current")) old.classList.remove("current");
    current = note;
    if (!note) return;
    note.classList.add("current");
    placeOf(note)?.classList.add("current");
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

  function align() {
    const written = notes.filter(isShown);
    for (const note of written) note.style.marginTop = "";
    if (!isWide.matches) return;
    const tops = written.map((note) => placeOf(note)?.getBoundingClientRect().top ?? 0);
    const boxes = written.map((note) => note.getBoundingClientRect());
    let shift = 0;  // how far the notes above have pushed
    written.forEach((note, i) => {
      const isFirst = note === note.parentNode.firstElementChild;
      const natural = isFirst && i > 0 ? Math.max(boxes[i].top, boxes[i - 1].bottom + shift) : boxes[i].top + shift;
      if (isFirst) shift = natural - boxes[i].top;
      const down = Math.max(0, tops[i] - 6 - natural);
      if (down > 0) note.style.marginTop = `${down}px`;
      shift += down;
    });
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
  align();
  document.fonts?.ready.then(align);
})();
