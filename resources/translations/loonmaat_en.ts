<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="nl">
<context>
    <name>AmountEntry</name>
    <message>
        <source>of 70/80</source>
        <translation>or 70/80</translation>
    </message>
    <message>
        <source>Een getal, of geteld: eigen aantal / gewone collega, zoals 70/80</source>
        <translation>A number, or counted: own number / regular colleague, such as 70/80</translation>
    </message>
    <message>
        <source>Vul een getal van {0} tot en met {1} in.</source>
        <translation>Fill in a number from {0} up to and including {1}.</translation>
    </message>
    <message>
        <source>Dit getal kan hier niet.</source>
        <translation>This number is not possible here.</translation>
    </message>
    <message>
        <source>Vul in hoeveel een gewone collega in dezelfde tijd doet, zoals 70/80.</source>
        <translation>Fill in how many a regular colleague does in the same time, such as 70/80.</translation>
    </message>
    <message>
        <source>Een gewone collega doet er meer dan 0.</source>
        <translation>A regular colleague does more than 0.</translation>
    </message>
</context>
<context>
    <name>AnswerRow</name>
    <message>
        <source>Uitleg bij deze vraag (F1)</source>
        <translation>Help with this question (F1)</translation>
    </message>
    <message>
        <source>Toelichting (F2)</source>
        <translation>Note (F2)</translation>
    </message>
</context>
<context>
    <name>AssessorPage</name>
    <message>
        <source>Wie bent u?</source>
        <translation>Who are you?</translation>
    </message>
    <message>
        <source>Dit staat in elk rapport dat u maakt. U kunt het later wijzigen.</source>
        <translation>This stands in every report you make. You can change it later.</translation>
    </message>
    <message>
        <source>Beginnen</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Uw naam</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Organisatie</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Telefoonnummer</source>
        <translation>Telephone number</translation>
    </message>
    <message>
        <source>E-mailadres</source>
        <translation>E-mail address</translation>
    </message>
    <message>
        <source>Opleiding of registratie</source>
        <translation>Training or registration</translation>
    </message>
    <message>
        <source>Maak een eigen identiteit om rapporten mee te ondertekenen</source>
        <translation>Make your own identity to sign reports with</translation>
    </message>
    <message>
        <source>Uw naam ontbreekt.</source>
        <translation>Your name is missing.</translation>
    </message>
    <message>
        <source>Vul uw voor- en achternaam in.</source>
        <translation>Fill in your first name and surname.</translation>
    </message>
    <message>
        <source>Zo&apos;n eigen identiteit bewijst dat een rapport na het ondertekenen niet veranderd is. Ze bewijst niet wie u bent: niemand heeft dat gecontroleerd. Heeft u een certificaat van uw organisatie, gebruik dan dat.</source>
        <translation>An identity of your own proves that a report was not changed after it was signed. It does not prove who you are: nobody has checked that. If you have a certificate from your organisation, use that one.</translation>
    </message>
</context>
<context>
    <name>BandBar</name>
    <message>
        <source>Balk: nog geen uitkomst</source>
        <translation>Bar: no result yet</translation>
    </message>
    <message>
        <source>Balk: {0} procent</source>
        <translation>Bar: {0} percent</translation>
    </message>
    <message>
        <source>tussen {0} en {1}</source>
        <translation>between {0} and {1}</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>Rapporten</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Maak documenten van veel metingen tegelijk, in één map.</source>
        <translation>Make documents of many measurements at once, in one folder.</translation>
    </message>
    <message>
        <source>Metingen; spatie kiest</source>
        <translation>Measurements; space chooses</translation>
    </message>
    <message>
        <source>Er zijn nog geen metingen die zijn afgerond.</source>
        <translation>There are no concluded measurements yet.</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Wat er al staat, blijft staan.</source>
        <translation>What is already there stays there.</translation>
    </message>
    <message>
        <source>Alles kiezen</source>
        <translation>Choose all</translation>
    </message>
    <message>
        <source>Niets kiezen</source>
        <translation>Choose none</translation>
    </message>
    <message>
        <source>Map kiezen</source>
        <translation>Choose folder</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Zoek op naam, werkgever of functie</source>
        <translation>Search by name, employer or job</translation>
    </message>
    <message>
        <source>1 document maken</source>
        <translation>Make 1 document</translation>
    </message>
    <message>
        <source>{0} documenten maken</source>
        <translation>Make {0} documents</translation>
    </message>
    <message>
        <source>De documenten worden gemaakt.</source>
        <translation>The documents are being made.</translation>
    </message>
    <message>
        <source>Kies eerst metingen.</source>
        <translation>First choose measurements.</translation>
    </message>
    <message>
        <source>{0} van {1} gekozen</source>
        <translation>{0} of {1} chosen</translation>
    </message>
    <message>
        <source>Waar komen de documenten</source>
        <translation>Where should the documents go</translation>
    </message>
    <message>
        <source>Deze map is er niet.</source>
        <translation>This folder is not there.</translation>
    </message>
    <message>
        <source>Kies een map die er is.</source>
        <translation>Choose a folder that exists.</translation>
    </message>
    <message>
        <source>De documenten worden gemaakt…</source>
        <translation>Making the documents…</translation>
    </message>
    <message>
        <source>{0} van {1}: {2}</source>
        <translation>{0} of {1}: {2}</translation>
    </message>
    <message>
        <source>gemaakt: {0}</source>
        <translation>made: {0}</translation>
    </message>
    <message>
        <source>niet gemaakt: {0}</source>
        <translation>not made: {0}</translation>
    </message>
    <message>
        <source>Gemaakt: {0}. Niet gemaakt: {1}.</source>
        <translation>Made: {0}. Not made: {1}.</translation>
    </message>
    <message>
        <source>Gestopt; {0} niet meer begonnen.</source>
        <translation>Stopped; {0} not started any more.</translation>
    </message>
    <message>
        <source>Bij elke regel staat waarom.</source>
        <translation>Each row says why.</translation>
    </message>
</context>
<context>
    <name>BusyBox</name>
    <message>
        <source>Stoppen</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>CalculatorPage</name>
    <message>
        <source>Rekenen</source>
        <translation>Calculate</translation>
    </message>
    <message>
        <source>Wat een loonwaarde in euro&apos;s betekent, op welke dag dan ook sinds 2010.</source>
        <translation>What a wage value means in euros, on any day since 2010.</translation>
    </message>
</context>
<context>
    <name>CalibrationPage</name>
    <message>
        <source>Kalibratie</source>
        <translation>Calibration</translation>
    </message>
    <message>
        <source>Lees een casus, bepaal de loonwaarde, en zie daarna hoe dicht u zit en waarom. Oefening, geen examen.</source>
        <translation>Read a case, determine the wage value, and then see how close you are and why. Practice, not an exam.</translation>
    </message>
    <message>
        <source>Welke loonwaarde vindt u</source>
        <translation>Which wage value do you find</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Voor uzelf, om later terug te lezen.</source>
        <translation>For yourself, to read again later.</translation>
    </message>
    <message>
        <source>Cijfers</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Casus</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>U hebt alle casussen gescoord.</source>
        <translation>You have scored all cases.</translation>
    </message>
    <message>
        <source>Volgende casus</source>
        <translation>Next case</translation>
    </message>
    <message>
        <source>Waarde vastleggen</source>
        <translation>Record the value</translation>
    </message>
    <message>
        <source>Er staat nog geen waarde.</source>
        <translation>There is no value yet.</translation>
    </message>
    <message>
        <source>Vul een getal van 0 tot 100 in.</source>
        <translation>Fill in a number from 0 to 100.</translation>
    </message>
    <message>
        <source>{0} (gescoord)</source>
        <translation>{0} (scored)</translation>
    </message>
    <message>
        <source>De referentie verschijnt pas als u een waarde hebt vastgelegd. Alleen uw eerste waarde telt.</source>
        <translation>The reference appears only when you have recorded a value. Only your first value counts.</translation>
    </message>
    <message>
        <source>U: {0}%. De referentie is ook {1}%.</source>
        <translation>You: {0}%. The reference is {1}% too.</translation>
    </message>
    <message>
        <source>U: {0}%. De referentie is {1}%: u zit {2} punten hoger.</source>
        <translation>You: {0}%. The reference is {1}%: you are {2} points higher.</translation>
    </message>
    <message>
        <source>U: {0}%. De referentie is {1}%: u zit {2} punten lager.</source>
        <translation>You: {0}%. The reference is {1}%: you are {2} points lower.</translation>
    </message>
</context>
<context>
    <name>CalibrationProgress</name>
    <message>
        <source>Wat u scoorde</source>
        <translation>What you scored</translation>
    </message>
    <message>
        <source>U naast uw collega&apos;s</source>
        <translation>You beside your colleagues</translation>
    </message>
    <message>
        <source>Hoe dicht u zit</source>
        <translation>How close you are</translation>
    </message>
    <message>
        <source>Naast uw collega&apos;s</source>
        <translation>Beside your colleagues</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Casus</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Uw waarde</source>
        <translation>Your value</translation>
    </message>
    <message>
        <source>Referentie</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Verschil</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Opmerking</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>telt niet mee: u kende het antwoord</source>
        <translation>does not count: you knew the answer</translation>
    </message>
    <message>
        <source>nu {0} punten ernaast</source>
        <translation>now {0} points off</translation>
    </message>
    <message>
        <source>Hoever u er gemiddeld naast zit, over de laatste vijf casussen</source>
        <translation>How far off you are on average, over the last five cases</translation>
    </message>
    <message>
        <source>zoveelste casus; hoe lager de lijn, hoe dichter bij de referentie</source>
        <translation>which case in order; the lower the line, the closer to the reference</translation>
    </message>
    <message>
        <source>Casussen</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Gemiddeld ernaast</source>
        <translation>Off on average</translation>
    </message>
    <message>
        <source>Te hoog of te laag</source>
        <translation>Too high or too low</translation>
    </message>
    <message>
        <source>Binnen 10</source>
        <translation>Within 10</translation>
    </message>
    <message>
        <source>Binnen 15</source>
        <translation>Within 15</translation>
    </message>
    <message>
        <source>Mensen</source>
        <translation>People</translation>
    </message>
    <message>
        <source>collega&apos;s samen</source>
        <translation>colleagues together</translation>
    </message>
    <message>
        <source>u</source>
        <translation>you</translation>
    </message>
    <message>
        <source>In deze kluis heeft nog geen collega een casus gescoord.</source>
        <translation>No colleague has scored a case in this vault yet.</translation>
    </message>
    <message>
        <source>Er zijn te weinig casussen die u allen scoorde om te zeggen of u het eens bent.</source>
        <translation>Too few cases were scored by all of you to say whether you agree.</translation>
    </message>
    <message>
        <source>Over de casussen die u allen scoorde: ICC(2,1) {0}, interval {1}: {2}.</source>
        <translation>Over the cases that all of you scored: ICC(2,1) {0}, interval {1}: {2}.</translation>
    </message>
</context>
<context>
    <name>CaseForm</name>
    <message>
        <source>eens met de loonwaarde</source>
        <translation>agrees with the wage value</translation>
    </message>
    <message>
        <source>oneens met de loonwaarde</source>
        <translation>disagrees with the wage value</translation>
    </message>
    <message>
        <source>geeft geen zienswijze</source>
        <translation>gives no view</translation>
    </message>
    <message>
        <source>proefplaatsing</source>
        <translation>trial placement</translation>
    </message>
    <message>
        <source>dienstverband</source>
        <translation>employment</translation>
    </message>
    <message>
        <source>Naam werknemer</source>
        <translation>Name of employee</translation>
    </message>
    <message>
        <source>Geboortedatum</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Bijvoorbeeld 12-4-1998.</source>
        <translation>For example 12-4-1998.</translation>
    </message>
    <message>
        <source>Werkgever</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>Contactpersoon werkgever</source>
        <translation>Contact at employer</translation>
    </message>
    <message>
        <source>E-mail contactpersoon</source>
        <translation>E-mail of contact</translation>
    </message>
    <message>
        <source>Geïnterviewde werkgever</source>
        <translation>Interviewed for employer</translation>
    </message>
    <message>
        <source>Naam en rol van wie u sprak.</source>
        <translation>Name and role of the person you spoke with.</translation>
    </message>
    <message>
        <source>Uitgevoerde functie</source>
        <translation>Job actually done</translation>
    </message>
    <message>
        <source>Het werk dat de werknemer echt doet.</source>
        <translation>The work that the employee really does.</translation>
    </message>
    <message>
        <source>Soort plaatsing</source>
        <translation>Kind of placement</translation>
    </message>
    <message>
        <source>Begonnen op</source>
        <translation>Started on</translation>
    </message>
    <message>
        <source>Aantal uren werknemer</source>
        <translation>Hours of employee</translation>
    </message>
    <message>
        <source>uur per week</source>
        <translation>hours a week</translation>
    </message>
    <message>
        <source>Aantal voltijdsuren</source>
        <translation>Full-time hours</translation>
    </message>
    <message>
        <source>Een volle week in deze functie, volgens de cao of het bedrijf.</source>
        <translation>A full week in this job, according to the collective agreement (cao) or the company.</translation>
    </message>
    <message>
        <source>Werkdagen</source>
        <translation>Working days</translation>
    </message>
    <message>
        <source>dagen per week</source>
        <translation>days a week</translation>
    </message>
    <message>
        <source>Opdrachtgever</source>
        <translation>Ordered by</translation>
    </message>
    <message>
        <source>De gemeente of UWV.</source>
        <translation>The municipality or UWV.</translation>
    </message>
    <message>
        <source>Kenmerk opdracht</source>
        <translation>Reference of order</translation>
    </message>
    <message>
        <source>Datum opdracht</source>
        <translation>Date of order</translation>
    </message>
    <message>
        <source>Wat is vooraf bekend over het werk?</source>
        <translation>What is known beforehand about the work?</translation>
    </message>
    <message>
        <source>Noem geen ziekte of beperking.</source>
        <translation>Do not name an illness or limitation.</translation>
    </message>
    <message>
        <source>Datum bedrijfsbezoek</source>
        <translation>Date of company visit</translation>
    </message>
    <message>
        <source>Opnieuw meten op</source>
        <translation>Measure again on</translation>
    </message>
    <message>
        <source>Een afspraak, geen wettelijke termijn. Vaak na een jaar.</source>
        <translation>An agreement, not a term set by law. Often after a year.</translation>
    </message>
    <message>
        <source>Loonwaardedeskundige</source>
        <translation>Wage value expert</translation>
    </message>
    <message>
        <source>Telefoonnummer</source>
        <translation>Telephone number</translation>
    </message>
    <message>
        <source>Opleiding of registratie</source>
        <translation>Training or registration</translation>
    </message>
    <message>
        <source>Zienswijze werknemer</source>
        <translation>View of employee</translation>
    </message>
    <message>
        <source>Toelichting werknemer</source>
        <translation>Explanation of employee</translation>
    </message>
    <message>
        <source>In de eigen woorden.</source>
        <translation>In their own words.</translation>
    </message>
    <message>
        <source>Zienswijze werkgever</source>
        <translation>View of employer</translation>
    </message>
    <message>
        <source>Toelichting werkgever</source>
        <translation>Explanation of employer</translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message>
        <source>Wat veranderde</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>Alleen wat anders is dan de vorige keer, met de reden. Wat hier niet staat, bleef gelijk.</source>
        <translation>Only what differs from the last time, with the reason. What is not here stayed the same.</translation>
    </message>
    <message>
        <source>Er is niets veranderd.</source>
        <translation>Nothing has changed.</translation>
    </message>
    <message>
        <source>De vorige loonwaarde was {0} procent.</source>
        <translation>The previous wage value was {0} percent.</translation>
    </message>
    <message>
        <source>De loonwaarde bleef {0} procent.</source>
        <translation>The wage value stayed {0} percent.</translation>
    </message>
    <message>
        <source>De loonwaarde ging van {0} naar {1} procent.</source>
        <translation>The wage value went from {0} to {1} percent.</translation>
    </message>
    <message>
        <source>{0} bij {1}</source>
        <translation>{0} for {1}</translation>
    </message>
    <message>
        <source>er niet</source>
        <translation>not there</translation>
    </message>
    <message>
        <source>er niet meer</source>
        <translation>no longer there</translation>
    </message>
    <message>
        <source>{0}: was {1}, is nu {2}</source>
        <translation>{0}: was {1}, is now {2}</translation>
    </message>
    <message>
        <source>hoger</source>
        <translation>higher</translation>
    </message>
    <message>
        <source>lager</source>
        <translation>lower</translation>
    </message>
    <message>
        <source>anders</source>
        <translation>different</translation>
    </message>
    <message>
        <source>Waarom? {0}</source>
        <translation>Why? {0}</translation>
    </message>
</context>
<context>
    <name>CheckReportPage</name>
    <message>
        <source>Rapport controleren</source>
        <translation>Check a report</translation>
    </message>
    <message>
        <source>PDF kiezen</source>
        <translation>Choose a PDF</translation>
    </message>
    <message>
        <source>Wie heeft dit rapport ondertekend, en is er daarna niets aan veranderd? Sleep een PDF hierheen.</source>
        <translation>Who signed this report, and was nothing changed in it afterwards? Drag a PDF here.</translation>
    </message>
    <message>
        <source>Een ogenblik.</source>
        <translation>One moment.</translation>
    </message>
    <message>
        <source>De handtekeningen…</source>
        <translation>The signatures…</translation>
    </message>
    <message>
        <source>Het rapport wordt opnieuw gemaakt en vergeleken…</source>
        <translation>The report is being made again and compared…</translation>
    </message>
    <message>
        <source>Rapport kiezen</source>
        <translation>Choose a report</translation>
    </message>
    <message>
        <source>PDF-bestanden (*.pdf);;Alle bestanden (*)</source>
        <translation>PDF files (*.pdf);;All files (*)</translation>
    </message>
    <message>
        <source>Is dit een beveiligde envelop? Haal het rapport eruit en controleer dat.</source>
        <translation>Is this a secured envelope? Take the report out and check that.</translation>
    </message>
    <message>
        <source>Dit is precies het rapport dat in uw kluis staat.</source>
        <translation>This is exactly the report that is in your vault.</translation>
    </message>
    <message>
        <source>Dit rapport staat in uw kluis, maar daarna is er nog een handtekening bij gezet.</source>
        <translation>This report is in your vault, but another signature was added afterwards.</translation>
    </message>
    <message>
        <source>Dit bestand zelf staat niet in uw kluis.</source>
        <translation>This file itself is not in your vault.</translation>
    </message>
    <message>
        <source>De inhoud is gelijk aan de meting in uw kluis: die geeft precies dit rapport.</source>
        <translation>The content equals the measurement in your vault: it gives exactly this report.</translation>
    </message>
    <message>
        <source>De inhoud is die van het rapport dat u ondertekende. Nu gemaakt zou het er anders uitzien: de huisstijl, de teksten of het programma zijn sindsdien veranderd.</source>
        <translation>The content is that of the report you signed. Made now it would look different: the house style, the texts or the program have changed since then.</translation>
    </message>
    <message>
        <source>De meting in de bijlage is gelijk aan die in uw kluis, maar de bladzijden zijn niet precies zo te maken. Vergelijk ze met een nieuw rapport.</source>
        <translation>The measurement in the attachment equals the one in your vault, but the pages cannot be made in exactly the same way. Compare them with a new report.</translation>
    </message>
    <message>
        <source>Dit gaat over een meting in uw kluis, maar is er niet gelijk aan.</source>
        <translation>This is about a measurement in your vault, but does not equal it.</translation>
    </message>
    <message>
        <source>Dit gaat niet over een meting in uw kluis.</source>
        <translation>This is not about a measurement in your vault.</translation>
    </message>
    <message>
        <source>De inhoud is niet vergeleken, want het bestand is na het tekenen veranderd.</source>
        <translation>The content was not compared, because the file was changed after signing.</translation>
    </message>
    <message>
        <source>Het certificaat van {0} vertrouwen?</source>
        <translation>Trust the certificate of {0}?</translation>
    </message>
    <message>
        <source>Bel {0} en laat u het kenmerk voorlezen: {1}. Klopt het, dan geldt elk rapport met dit certificaat voortaan als van deze persoon. U kunt dit altijd terugdraaien.</source>
        <translation>Call {0} and have the mark read out to you: {1}. If it matches, every report with this certificate counts from now on as coming from this person. You can always undo this.</translation>
    </message>
    <message>
        <source>Vertrouwen</source>
        <translation>Trust</translation>
    </message>
    <message>
        <source>Certificaten (*.pem *.cer *.crt *.der);;Alle bestanden (*)</source>
        <translation>Certificates (*.pem *.cer *.crt *.der);;All files (*)</translation>
    </message>
    <message>
        <source>Certificaat kiezen</source>
        <translation>Choose a certificate</translation>
    </message>
    <message>
        <source>U vertrouwt nu: {0}.</source>
        <translation>You now trust: {0}.</translation>
    </message>
    <message>
        <source>U vertrouwt dit certificaat niet meer.</source>
        <translation>You no longer trust this certificate.</translation>
    </message>
</context>
<context>
    <name>ChecksAnswer</name>
    <message>
        <source>Kiezen</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>geen gekozen</source>
        <translation>none chosen</translation>
    </message>
    <message>
        <source>Kiezen (spatie)</source>
        <translation>Choose (space)</translation>
    </message>
</context>
<context>
    <name>ColourSwatch</name>
    <message>
        <source>Kleur {0}, contrast met wit {1}</source>
        <translation>Colour {0}, contrast with white {1}</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Zoeken en doen</source>
        <translation>Find and do</translation>
    </message>
    <message>
        <source>Wat wilt u doen, of waar wilt u heen?</source>
        <translation>What would you like to do, or where to go?</translation>
    </message>
    <message>
        <source>Zoek een handeling, bladzijde of dossier</source>
        <translation>Find an act, page or case file</translation>
    </message>
    <message>
        <source>Gevonden</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Niets gevonden. Probeer minder letters.</source>
        <translation>Nothing found. Try fewer letters.</translation>
    </message>
</context>
<context>
    <name>CompareMethodsPage</name>
    <message>
        <source>Methoden vergelijken</source>
        <translation>Compare methods</translation>
    </message>
    <message>
        <source>Wat methoden van één persoon maken, en waar het verschil vandaan komt.</source>
        <translation>What methods make of one person, and where the difference comes from.</translation>
    </message>
    <message>
        <source>Er zijn nog geen metingen om te vergelijken.</source>
        <translation>There are no measurements to compare yet.</translation>
    </message>
    <message>
        <source>De twee uitkomsten</source>
        <translation>The two results</translation>
    </message>
    <message>
        <source>Vragen die in beide staan en anders zijn beantwoord</source>
        <translation>Questions that stand in both and were answered differently</translation>
    </message>
    <message>
        <source>Methoden</source>
        <translation>Methods</translation>
    </message>
    <message>
        <source>Eén persoon</source>
        <translation>One person</translation>
    </message>
    <message>
        <source>Meting</source>
        <translation>Measurement</translation>
    </message>
    <message>
        <source>Naast</source>
        <translation>Beside</translation>
    </message>
    <message>
        <source>Een andere meting van deze persoon, of dezelfde antwoorden met een andere methode.</source>
        <translation>Another measurement of this person, or the same answers with another method.</translation>
    </message>
    <message>
        <source>Vier manieren, dezelfde antwoorden</source>
        <translation>Four ways, the same answers</translation>
    </message>
    <message>
        <source>dezelfde antwoorden met: {0}</source>
        <translation>the same answers with: {0}</translation>
    </message>
    <message>
        <source>Er is geen andere meting van deze persoon, en geen methode die hetzelfde vraagt.</source>
        <translation>There is no other measurement of this person, and no method that asks the same.</translation>
    </message>
    <message>
        <source>vraag</source>
        <translation>question</translation>
    </message>
    <message>
        <source>eerste</source>
        <translation>first</translation>
    </message>
    <message>
        <source>tweede</source>
        <translation>second</translation>
    </message>
    <message>
        <source>scheelt</source>
        <translation>difference</translation>
    </message>
    <message>
        <source>methode</source>
        <translation>method</translation>
    </message>
    <message>
        <source>uitkomst</source>
        <translation>result</translation>
    </message>
    <message>
        <source>band</source>
        <translation>band</translation>
    </message>
    <message>
        <source>wat elke factor kost</source>
        <translation>what each factor costs</translation>
    </message>
    <message>
        <source>In beide gevraagd: {0}.</source>
        <translation>Asked in both: {0}.</translation>
    </message>
    <message>
        <source>Geen vraag is in beide gelijk.</source>
        <translation>No question is the same in both.</translation>
    </message>
    <message>
        <source>Er zijn geen twee uitkomsten; een verschil is er dus niet. {0}</source>
        <translation>There are no two results; so there is no difference. {0}</translation>
    </message>
    <message>
        <source>Het verschil is {0} punten: {1} door andere vragen en een andere berekening, {2} door andere antwoorden. {3}</source>
        <translation>The difference is {0} points: {1} through other questions and another calculation, {2} through other answers. {3}</translation>
    </message>
</context>
<context>
    <name>ConfirmBox</name>
    <message>
        <source>Niet doen</source>
        <translation>Do not</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>De vraag</source>
        <translation>The question</translation>
    </message>
    <message>
        <source>vraag {0} van {1}</source>
        <translation>question {0} of {1}</translation>
    </message>
</context>
<context>
    <name>CountedPair</name>
    <message>
        <source>geteld bij deze medewerker, in {0}</source>
        <translation>counted for this employee, in {0}</translation>
    </message>
    <message>
        <source>gewone collega in dezelfde tijd, in {0}</source>
        <translation>regular colleague in the same time, in {0}</translation>
    </message>
    <message>
        <source>van</source>
        <translation>of</translation>
    </message>
    <message>
        <source>Een gewone collega doet er meer dan 0.</source>
        <translation>A regular colleague does more than 0.</translation>
    </message>
    <message>
        <source>Vul in hoeveel een gewone collega doet.</source>
        <translation>Fill in how many a regular colleague does.</translation>
    </message>
    <message>
        <source>is ongeveer</source>
        <translation>is about</translation>
    </message>
</context>
<context>
    <name>CountingPanel</name>
    <message>
        <source>stuks per tijd</source>
        <translation>pieces per time</translation>
    </message>
    <message>
        <source>tijd per stuk</source>
        <translation>time per piece</translation>
    </message>
    <message>
        <source>goed en fout</source>
        <translation>right and wrong</translation>
    </message>
    <message>
        <source>werkt en werkt niet</source>
        <translation>works and does not work</translation>
    </message>
    <message>
        <source>Wat wilt u tellen?</source>
        <translation>What would you like to count?</translation>
    </message>
    <message>
        <source>Telling toevoegen</source>
        <translation>Add a count</translation>
    </message>
    <message>
        <source>Tellen</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>telling {0}: {1} van {2}</source>
        <translation>count {0}: {1} of {2}</translation>
    </message>
    <message>
        <source>Weg: </source>
        <translation>Gone: </translation>
    </message>
    <message>
        <source>Eén telling: {0} %</source>
        <translation>One count: {0} %</translation>
    </message>
    <message>
        <source>{0} tellingen samen: {1} %, los tussen {2} en {3} %</source>
        <translation>{0} counts together: {1} %, separately between {2} and {3} %</translation>
    </message>
    <message>
        <source>nu: {0} van {1} = {2} %</source>
        <translation>now: {0} of {1} = {2} %</translation>
    </message>
</context>
<context>
    <name>CountingRow</name>
    <message>
        <source>Tellen (F4)</source>
        <translation>Count (F4)</translation>
    </message>
</context>
<context>
    <name>CoverageLines</name>
    <message>
        <source>{0} (ten minste {1}% is nodig)</source>
        <translation>{0} (at least {1}% is needed)</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Gegevens</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Om wie en welk werk het gaat. Wat al in het dossier staat, staat hier ook.</source>
        <translation>Who and which work it is about. What already stands in the case file stands here too.</translation>
    </message>
    <message>
        <source>Bezoek</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>Werknemer</source>
        <translation>Employee</translation>
    </message>
    <message>
        <source>Werkgever</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>Werk</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>Loonwaardedeskundige</source>
        <translation>Wage value expert</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>bijvoorbeeld 3-7-2026</source>
        <translation>for example 3-7-2026</translation>
    </message>
    <message>
        <source>Kies een dag van {0} tot en met {1}.</source>
        <translation>Choose a day from {0} up to and including {1}.</translation>
    </message>
    <message>
        <source>Deze datum kan hier niet.</source>
        <translation>This date is not possible here.</translation>
    </message>
</context>
<context>
    <name>DocumentChoice</name>
    <message>
        <source>Met een bladzijde over wat dit in euro&apos;s betekent</source>
        <translation>With a page on what this means in euros</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Dit rapport is zo ondertekend en blijft zo.</source>
        <translation>This report was signed like this and stays like this.</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Rapport voor werkgever en gemeente</source>
        <translation>Report for employer and municipality</translation>
    </message>
    <message>
        <source>Brief voor de werknemer</source>
        <translation>Letter to the employee</translation>
    </message>
    <message>
        <source>Ontwikkelblad voor de jobcoach</source>
        <translation>Development sheet for the job coach</translation>
    </message>
    <message>
        <source>Dossierstuk, met alles erin</source>
        <translation>Full record, with everything in it</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>Metingen</source>
        <translation>Measurements</translation>
    </message>
    <message>
        <source>Metingen in dit dossier</source>
        <translation>Measurements in this case file</translation>
    </message>
    <message>
        <source>Nog geen metingen. Begin er een met Ctrl+Enter.</source>
        <translation>No measurements yet. Begin one with Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Werknemer</source>
        <translation>Employee</translation>
    </message>
    <message>
        <source>Werkgever</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>Plaatsing</source>
        <translation>Placement</translation>
    </message>
    <message>
        <source>Nieuwe meting</source>
        <translation>New measurement</translation>
    </message>
    <message>
        <source>Terugkijken, doelen en afspraken</source>
        <translation>Looking back, goals and appointments</translation>
    </message>
    <message>
        <source>Nieuwere versie van de methode</source>
        <translation>Newer version of the method</translation>
    </message>
    <message>
        <source>Herhalingsmeting</source>
        <translation>Repeat measurement</translation>
    </message>
    <message>
        <source>Nieuwe meting: {0}</source>
        <translation>New measurement: {0}</translation>
    </message>
    <message>
        <source>Herhalingsmeting van {0}</source>
        <translation>Repeat measurement of {0}</translation>
    </message>
    <message>
        <source>een meting</source>
        <translation>a measurement</translation>
    </message>
    <message>
        <source>Ongedaan gemaakt en opgeslagen.</source>
        <translation>Undone and saved.</translation>
    </message>
    <message>
        <source>Opnieuw gedaan en opgeslagen.</source>
        <translation>Redone and saved.</translation>
    </message>
    <message>
        <source>Er is niets om terug te nemen.</source>
        <translation>There is nothing to take back.</translation>
    </message>
    <message>
        <source>Opgeslagen.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Nieuw dossier</source>
        <translation>New case file</translation>
    </message>
    <message>
        <source>Wat u hier invult, geldt voor elke meting in dit dossier. Alles staat meteen opgeslagen.</source>
        <translation>What you fill in here holds for every measurement in this case file. Everything is saved at once.</translation>
    </message>
    <message>
        <source>concept, nog {0} open</source>
        <translation>draft, {0} still open</translation>
    </message>
    <message>
        <source>concept</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>afgerond, nog niet ondertekend</source>
        <translation>concluded, not signed yet</translation>
    </message>
    <message>
        <source>ondertekend</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>dicht zolang uw second opinion niet is afgerond</source>
        <translation>closed until your second opinion is concluded</translation>
    </message>
    <message>
        <source>nog geen uitkomst</source>
        <translation>no result yet</translation>
    </message>
</context>
<context>
    <name>DossiersPage</name>
    <message>
        <source>Dossiers</source>
        <translation>Case files</translation>
    </message>
    <message>
        <source>Een dossier is één werknemer bij één werkgever in één functie.</source>
        <translation>A case file is one employee with one employer in one job.</translation>
    </message>
    <message>
        <source>dossiers</source>
        <translation>case files</translation>
    </message>
    <message>
        <source>metingen</source>
        <translation>measurements</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Of op gemeente, methode, beoordelaar, of een woord uit een toelichting of notitie.</source>
        <translation>Or by municipality, method, assessor, or a word from an explanation or note.</translation>
    </message>
    <message>
        <source>Zoek op naam, werkgever of functie</source>
        <translation>Search by name, employer or job</translation>
    </message>
    <message>
        <source>Toon</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Sorteer op</source>
        <translation>Sort by</translation>
    </message>
    <message>
        <source>Meting uit bestand inlezen</source>
        <translation>Read a measurement from a file</translation>
    </message>
    <message>
        <source>werknemer</source>
        <translation>employee</translation>
    </message>
    <message>
        <source>werkgever en functie</source>
        <translation>employer and job</translation>
    </message>
    <message>
        <source>gewijzigd</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>stand</source>
        <translation>state</translation>
    </message>
    <message>
        <source>loonwaarde</source>
        <translation>wage value</translation>
    </message>
    <message>
        <source>bezoek</source>
        <translation>visit</translation>
    </message>
    <message>
        <source>opnieuw meten</source>
        <translation>measure again</translation>
    </message>
    <message>
        <source>methode</source>
        <translation>method</translation>
    </message>
    <message>
        <source>beoordelaar</source>
        <translation>assessor</translation>
    </message>
    <message>
        <source>gemeente</source>
        <translation>municipality</translation>
    </message>
    <message>
        <source>(nog geen naam)</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>nog dicht</source>
        <translation>still closed</translation>
    </message>
    <message>
        <source>Toon dossiers</source>
        <translation>Show case files</translation>
    </message>
    <message>
        <source>Toon metingen</source>
        <translation>Show measurements</translation>
    </message>
    <message>
        <source>Metingen (*.json);;Alle bestanden (*)</source>
        <translation>Measurements (*.json);;All files (*)</translation>
    </message>
    <message>
        <source>Meting kiezen</source>
        <translation>Choose a measurement</translation>
    </message>
    <message>
        <source>vanzelf</source>
        <translation>automatic</translation>
    </message>
    <message>
        <source>Gevonden dossiers</source>
        <translation>Case files found</translation>
    </message>
    <message>
        <source>Gevonden metingen</source>
        <translation>Measurements found</translation>
    </message>
    <message>
        <source>Aflopend</source>
        <translation>Descending</translation>
    </message>
    <message>
        <source>Oplopend</source>
        <translation>Ascending</translation>
    </message>
    <message>
        <source>{0}; keer de volgorde om</source>
        <translation>{0}; turn the order around</translation>
    </message>
    <message>
        <source>Filters ({0})</source>
        <translation>Filters ({0})</translation>
    </message>
    <message>
        <source>Er zijn nog geen metingen.</source>
        <translation>There are no measurements yet.</translation>
    </message>
    <message>
        <source>Niets gevonden. Typ minder letters, of haal filters weg.</source>
        <translation>Nothing found. Type fewer letters, or remove filters.</translation>
    </message>
    <message>
        <source>Nog geen dossiers</source>
        <translation>No case files yet</translation>
    </message>
    <message>
        <source>Maak een dossier voor de werknemer. Daarna begint u een meting.</source>
        <translation>Make a case file for the employee. After that you begin a measurement.</translation>
    </message>
    <message>
        <source>Eerste dossier maken</source>
        <translation>Make the first case file</translation>
    </message>
    <message>
        <source>Nieuw dossier</source>
        <translation>New case file</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>De kluis is al open in een ander venster.</source>
        <translation>The vault is already open in another window.</translation>
    </message>
    <message>
        <source>Twee vensters tegelijk kan niet: dan zou het ene overschrijven wat u in het andere doet.</source>
        <translation>Two windows at once are not possible: one would overwrite what you do in the other.</translation>
    </message>
    <message>
        <source>Andere venster tonen</source>
        <translation>Show the other window</translation>
    </message>
    <message>
        <source>Het andere venster antwoordt niet.</source>
        <translation>The other window does not answer.</translation>
    </message>
    <message>
        <source>Misschien is de kluis open op een andere computer. Sluit Loonmaat daar, en probeer het opnieuw.</source>
        <translation>Perhaps the vault is open on another computer. Close Loonmaat there, and try again.</translation>
    </message>
</context>
<context>
    <name>EntrancePage</name>
    <message>
        <source>Verder</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Groep</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Aantal</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Gemiddelde</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>95%-interval</source>
        <translation>95% interval</translation>
    </message>
    <message>
        <source>Spreiding (sd)</source>
        <translation>Spread (sd)</translation>
    </message>
    <message>
        <source>Gecorrigeerd</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>Opmerking</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>weggelaten</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>Naast elkaar</source>
        <translation>Side by side</translation>
    </message>
    <message>
        <source>Paren</source>
        <translation>Pairs</translation>
    </message>
    <message>
        <source>Verschil</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Grenzen</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>ICC(2,1)</source>
        <translation>ICC(2,1)</translation>
    </message>
    <message>
        <source>Interval ICC</source>
        <translation>Interval ICC</translation>
    </message>
    <message>
        <source>Binnen 10</source>
        <translation>Within 10</translation>
    </message>
    <message>
        <source>Binnen 15</source>
        <translation>Within 15</translation>
    </message>
</context>
<context>
    <name>FiguresChoice</name>
    <message>
        <source>Zoals anderen de tabel krijgen: kleine groepen weggelaten</source>
        <translation>As others get the table: small groups left out</translation>
    </message>
    <message>
        <source>Verder verdeeld naar</source>
        <translation>Divided further by</translation>
    </message>
    <message>
        <source>Vanaf</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Tot en met</source>
        <translation>Up to and including</translation>
    </message>
    <message>
        <source>Welke metingen</source>
        <translation>Which measurements</translation>
    </message>
    <message>
        <source>Tabel</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Opnieuw gemeten: wie steeg en wie daalde</source>
        <translation>Measured again: who went up and who went down</translation>
    </message>
    <message>
        <source>Zijn ze het eens</source>
        <translation>Do they agree</translation>
    </message>
    <message>
        <source>alle metingen</source>
        <translation>all measurements</translation>
    </message>
    <message>
        <source>van ieder de eerste</source>
        <translation>the first of each</translation>
    </message>
    <message>
        <source>van ieder de laatste</source>
        <translation>the last of each</translation>
    </message>
    <message>
        <source>niet verder verdeeld</source>
        <translation>not divided further</translation>
    </message>
    <message>
        <source>Wie of wat naast elkaar</source>
        <translation>Who or what side by side</translation>
    </message>
</context>
<context>
    <name>FiguresOutcome</name>
    <message>
        <source>Cijfers</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Wat dit zegt</source>
        <translation>What this says</translation>
    </message>
    <message>
        <source>Wat u hier niet uit mag afleiden</source>
        <translation>What you may not conclude from this</translation>
    </message>
    <message>
        <source>Cijfers: {0}</source>
        <translation>Figures: {0}</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Cijfers</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Komen methoden en collega&apos;s op hetzelfde uit, en wat zegt het register over wie er gemeten zijn?</source>
        <translation>Do methods and colleagues come to the same result, and what does the register say about who was measured?</translation>
    </message>
    <message>
        <source>Nog geen metingen om te tellen</source>
        <translation>No measurements to count yet</translation>
    </message>
    <message>
        <source>Rond een meting af, of lees een register van metingen van elders in.</source>
        <translation>Conclude a measurement, or read in a register of measurements from elsewhere.</translation>
    </message>
    <message>
        <source>Register inlezen</source>
        <translation>Read in a register</translation>
    </message>
    <message>
        <source>Register in en uit</source>
        <translation>Register in and out</translation>
    </message>
    <message>
        <source>Kalibratie</source>
        <translation>Calibration</translation>
    </message>
    <message>
        <source>Tabel opslaan</source>
        <translation>Save table</translation>
    </message>
    <message>
        <source>Er wordt nog geteld.</source>
        <translation>Still counting.</translation>
    </message>
    <message>
        <source>Er is nog niets om op te slaan.</source>
        <translation>There is nothing to save yet.</translation>
    </message>
    <message>
        <source>Kies een tabel en eventueel een verdeling en een periode. Onder de dertig metingen mag u uit een gemiddelde niets afleiden; zo&apos;n rij heeft een opmerking. Op uw scherm staat alles. In een opgeslagen tabel zijn groepen van minder dan vijf mensen weggelaten, ook als ze door aftrekken te vinden zouden zijn.</source>
        <translation>Choose a table and perhaps a division and a period. Below thirty measurements you may conclude nothing from a mean; such a row has a remark. On your screen you see everything. In a saved table groups of fewer than five people are left out, also when they could be found by subtracting.</translation>
    </message>
    <message>
        <source>De metingen worden geteld…</source>
        <translation>Counting the measurements…</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Opgeslagen als {0}.</source>
        <translation>Saved as {0}.</translation>
    </message>
    <message>
        <source>Groepen waarin iemand herkend kan worden, zijn weggelaten.</source>
        <translation>Groups in which somebody can be recognised are left out.</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>concept</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>afgerond</source>
        <translation>concluded</translation>
    </message>
    <message>
        <source>ondertekend</source>
        <translation>signed</translation>
    </message>
</context>
<context>
    <name>FindingFilters</name>
    <message>
        <source>Filters weghalen</source>
        <translation>Remove filters</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Opnieuw meten</source>
        <translation>Measure again</translation>
    </message>
    <message>
        <source>Methode</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Beoordelaar</source>
        <translation>Assessor</translation>
    </message>
    <message>
        <source>Bezoek vanaf</source>
        <translation>Visit from</translation>
    </message>
    <message>
        <source>Bezoek tot en met</source>
        <translation>Visit up to and including</translation>
    </message>
    <message>
        <source>alles</source>
        <translation>all</translation>
    </message>
    <message>
        <source>te laat</source>
        <translation>too late</translation>
    </message>
    <message>
        <source>binnen twee maanden</source>
        <translation>within two months</translation>
    </message>
    <message>
        <source>binnen half jaar</source>
        <translation>within half a year</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>Welkom bij Loonmaat</source>
        <translation>Welcome to Loonmaat</translation>
    </message>
    <message>
        <source>Alles wat u invult, staat versleuteld in een kluis op deze computer. Kies een wachtzin voor die kluis.</source>
        <translation>Everything you fill in is kept encrypted in a vault on this computer. Choose a passphrase for that vault.</translation>
    </message>
    <message>
        <source>Kluis maken</source>
        <translation>Make the vault</translation>
    </message>
    <message>
        <source>Wachtzin</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Een zin van vier of meer woorden onthoudt u makkelijk. Ten minste 12 tekens.</source>
        <translation>A sentence of four or more words is easy to remember. At least 12 characters.</translation>
    </message>
    <message>
        <source>Nog een keer dezelfde wachtzin</source>
        <translation>The same passphrase once more</translation>
    </message>
    <message>
        <source>Niemand anders kent deze wachtzin. Hierna krijgt u een herstelsleutel voor als u hem vergeet.</source>
        <translation>Nobody else knows this passphrase. Next you get a recovery key, in case you forget it.</translation>
    </message>
    <message>
        <source>Deze wachtzin is te kort.</source>
        <translation>This passphrase is too short.</translation>
    </message>
    <message>
        <source>Neem ten minste 12 tekens.</source>
        <translation>Take at least 12 characters.</translation>
    </message>
    <message>
        <source>De twee wachtzinnen zijn niet gelijk.</source>
        <translation>The two passphrases are not the same.</translation>
    </message>
    <message>
        <source>Typ de tweede opnieuw.</source>
        <translation>Type the second one again.</translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>mag leeg blijven</source>
        <translation>may stay empty</translation>
    </message>
</context>
<context>
    <name>GoodAndWrong</name>
    <message>
        <source>goed</source>
        <translation>right</translation>
    </message>
    <message>
        <source>fout (toets F)</source>
        <translation>wrong (key F)</translation>
    </message>
    <message>
        <source>Zoveel fouten maakt een gewone collega hierbij ook</source>
        <translation>A regular colleague makes this many errors here too</translation>
    </message>
</context>
<context>
    <name>GroupView</name>
    <message>
        <source>Dit zijn de eerste {0}.</source>
        <translation>These are the first {0}.</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>Document opslaan</source>
        <translation>Save document</translation>
    </message>
    <message>
        <source>PDF-bestanden (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>Opgeslagen als {0}.</source>
        <translation>Saved as {0}.</translation>
    </message>
    <message>
        <source>Bezig met opslaan…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>E-mailberichten (*.eml)</source>
        <translation>E-mail messages (*.eml)</translation>
    </message>
    <message>
        <source>E-mail bewaren</source>
        <translation>Keep e-mail</translation>
    </message>
    <message>
        <source>Bezig met de e-mail…</source>
        <translation>Working on the e-mail…</translation>
    </message>
    <message>
        <source>Het bericht staat in {0}.</source>
        <translation>The message is in {0}.</translation>
    </message>
    <message>
        <source>Open het, lees het na en verstuur het zelf. Daarna kunt u het bestand weggooien.</source>
        <translation>Open it, read it through and send it yourself. After that you can throw the file away.</translation>
    </message>
    <message>
        <source>Openen in het mailprogramma</source>
        <translation>Open in the mail program</translation>
    </message>
    <message>
        <source>Er is geen mailprogramma dat dit bestand opent.</source>
        <translation>There is no mail program that opens this file.</translation>
    </message>
    <message>
        <source>Sla het document op en voeg het zelf bij een bericht.</source>
        <translation>Save the document and attach it to a message yourself.</translation>
    </message>
    <message>
        <source>Naar de printer gestuurd.</source>
        <translation>Sent to the printer.</translation>
    </message>
</context>
<context>
    <name>HoursField</name>
    <message>
        <source>Vul hoogstens {0} uur in.</source>
        <translation>Fill in at most {0} hours.</translation>
    </message>
    <message>
        <source>Zo veel uur kan hier niet.</source>
        <translation>That many hours are not possible here.</translation>
    </message>
</context>
<context>
    <name>HouseStylePage</name>
    <message>
        <source>Huisstijl</source>
        <translation>House style</translation>
    </message>
    <message>
        <source>Zo zien de documenten van uw organisatie eruit. Ondertekende blijven zoals ze zijn.</source>
        <translation>This is what the documents of your organisation look like. Signed ones stay as they are.</translation>
    </message>
    <message>
        <source>Naam van de organisatie</source>
        <translation>Name of the organisation</translation>
    </message>
    <message>
        <source>Adres</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Hoogstens {0} regels.</source>
        <translation>At most {0} lines.</translation>
    </message>
    <message>
        <source>Voet van elke bladzijde</source>
        <translation>Foot of every page</translation>
    </message>
    <message>
        <source>Zoals een website of een kenmerk.</source>
        <translation>Such as a website or a reference.</translation>
    </message>
    <message>
        <source>Kleur</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Als #rrggbb, zoals {0}.</source>
        <translation>As #rrggbb, such as {0}.</translation>
    </message>
    <message>
        <source>Eigen tekst in brieven en e-mails</source>
        <translation>Own text in letters and e-mails</translation>
    </message>
    <message>
        <source>Bijvoorbeeld waar iemand met vragen terechtkan.</source>
        <translation>For example where to go with questions.</translation>
    </message>
    <message>
        <source>Instellen</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Logo weghalen</source>
        <translation>Remove logo</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Logo kiezen</source>
        <translation>Choose a logo</translation>
    </message>
    <message>
        <source>Rapport</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Brief voor de werknemer</source>
        <translation>Letter to the employee</translation>
    </message>
    <message>
        <source>Voorbeeld met verzonnen mensen</source>
        <translation>Example with invented people</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Nog geen logo. PNG of JPEG, hoogstens 5 MB.</source>
        <translation>No logo yet. PNG or JPEG, at most 5 MB.</translation>
    </message>
    <message>
        <source>Logo van uw organisatie</source>
        <translation>Logo of your organisation</translation>
    </message>
    <message>
        <source>Opgeslagen. Geldt voor elk document dat u hierna maakt.</source>
        <translation>Saved. Holds for every document you make from now on.</translation>
    </message>
    <message>
        <source>Dit logo kan niet gebruikt worden.</source>
        <translation>This logo cannot be used.</translation>
    </message>
    <message>
        <source>Neem {0}</source>
        <translation>Take {0}</translation>
    </message>
    <message>
        <source>Afbeeldingen (*.png *.jpg *.jpeg);;Alle bestanden (*)</source>
        <translation>Pictures (*.png *.jpg *.jpeg);;All files (*)</translation>
    </message>
    <message>
        <source>Het voorbeeld wordt gemaakt…</source>
        <translation>Making the example…</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>zelf gemaakt</source>
        <translation>made by oneself</translation>
    </message>
    <message>
        <source>uitgegeven door {0}</source>
        <translation>issued by {0}</translation>
    </message>
    <message>
        <source>op een kaart of token, uitgegeven door {0}</source>
        <translation>on a card or token, issued by {0}</translation>
    </message>
    <message>
        <source>U ondertekent als {0} ({1}), geldig tot en met {2}.</source>
        <translation>You sign as {0} ({1}), valid up to and including {2}.</translation>
    </message>
    <message>
        <source>Deze identiteit geldt nog tot en met {0}. Vraag op tijd een andere.</source>
        <translation>This identity is valid up to and including {0}. Ask for another one in time.</translation>
    </message>
    <message>
        <source>Deze identiteit is verlopen op {0}. Er kan niet meer mee getekend worden.</source>
        <translation>This identity expired on {0}. It cannot be used to sign any more.</translation>
    </message>
    <message>
        <source>Deze identiteit geldt pas vanaf {1}. Er kan nog niet mee getekend worden.</source>
        <translation>This identity is valid only from {1}. It cannot be used to sign yet.</translation>
    </message>
    <message>
        <source>Kenmerk van het certificaat: {0}</source>
        <translation>Mark of the certificate: {0}</translation>
    </message>
</context>
<context>
    <name>IdentitySection</name>
    <message>
        <source>Eigen identiteit maken</source>
        <translation>Make your own identity</translation>
    </message>
    <message>
        <source>Identiteit uit bestand</source>
        <translation>Identity from a file</translation>
    </message>
    <message>
        <source>Kaart of token gebruiken</source>
        <translation>Use a card or token</translation>
    </message>
    <message>
        <source>Tijdstempeldienst</source>
        <translation>Timestamp service</translation>
    </message>
    <message>
        <source>Leeg betekent uit. Met een adres maakt Loonmaat bij elke handtekening verbinding met internet. Alleen een controlegetal gaat mee, niets uit het rapport. Zonder antwoord wordt er niet ondertekend.</source>
        <translation>Empty means off. With an address Loonmaat connects to the internet at every signature. Only a check number goes along, nothing from the report. Without an answer nothing is signed.</translation>
    </message>
    <message>
        <source>Wachtwoord van dit bestand</source>
        <translation>Password of this file</translation>
    </message>
    <message>
        <source>Deze identiteit gebruiken</source>
        <translation>Use this identity</translation>
    </message>
    <message>
        <source>Stuurprogramma van de kaart of token (PKCS#11)</source>
        <translation>Driver of the card or token (PKCS#11)</translation>
    </message>
    <message>
        <source>Een bestand dat bij de kaart hoort, zoals pkcs11.dll of een bestand dat eindigt op .so.</source>
        <translation>A file that belongs to the card, such as pkcs11.dll or a file that ends in .so.</translation>
    </message>
    <message>
        <source>Kaart of token</source>
        <translation>Card or token</translation>
    </message>
    <message>
        <source>Steek de kaart in de lezer en zoek.</source>
        <translation>Put the card in the reader and search.</translation>
    </message>
    <message>
        <source>Pincode</source>
        <translation>PIN code</translation>
    </message>
    <message>
        <source>Nodig om te zien wie u bent. Wordt één keer geprobeerd en nergens bewaard.</source>
        <translation>Needed to see who you are. It is tried once and kept nowhere.</translation>
    </message>
    <message>
        <source>Bestand kiezen</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Kaarten zoeken</source>
        <translation>Search for cards</translation>
    </message>
    <message>
        <source>Deze kaart gebruiken</source>
        <translation>Use this card</translation>
    </message>
    <message>
        <source>U heeft nog geen identiteit om mee te ondertekenen.</source>
        <translation>You have no identity to sign with yet.</translation>
    </message>
    <message>
        <source>De identiteit wordt gemaakt…</source>
        <translation>Making the identity…</translation>
    </message>
    <message>
        <source>Identiteit kiezen</source>
        <translation>Choose an identity</translation>
    </message>
    <message>
        <source>De identiteit wordt geopend…</source>
        <translation>Opening the identity…</translation>
    </message>
    <message>
        <source>De identiteit staat in de kluis.</source>
        <translation>The identity is in the vault.</translation>
    </message>
    <message>
        <source>Stuurprogramma kiezen</source>
        <translation>Choose a driver</translation>
    </message>
    <message>
        <source>De kaarten worden gezocht…</source>
        <translation>Searching for cards…</translation>
    </message>
    <message>
        <source>{0} gevonden.</source>
        <translation>{0} found.</translation>
    </message>
    <message>
        <source>Er is geen kaart of token gevonden.</source>
        <translation>No card or token was found.</translation>
    </message>
    <message>
        <source>Steek hem in de lezer.</source>
        <translation>Put it in the reader.</translation>
    </message>
    <message>
        <source>Kies eerst een kaart of token.</source>
        <translation>First choose a card or token.</translation>
    </message>
    <message>
        <source>Gebruik Kaarten zoeken.</source>
        <translation>Use Search for cards.</translation>
    </message>
    <message>
        <source>Typ de pincode.</source>
        <translation>Type the PIN code.</translation>
    </message>
    <message>
        <source>U ondertekent voortaan met deze kaart.</source>
        <translation>From now on you sign with this card.</translation>
    </message>
    <message>
        <source>De kaart wordt gelezen…</source>
        <translation>Reading the card…</translation>
    </message>
    <message>
        <source>Wijs eerst het stuurprogramma aan.</source>
        <translation>First point out the driver.</translation>
    </message>
    <message>
        <source>Opgeslagen.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Dit bestand kan niet gelezen worden.</source>
        <translation>This file cannot be read.</translation>
    </message>
    <message>
        <source>Kijk of het er nog is en of u het mag openen.</source>
        <translation>See whether it is still there and whether you may open it.</translation>
    </message>
    <message>
        <source>Dit bestand is te groot voor een identiteit.</source>
        <translation>This file is too large for an identity.</translation>
    </message>
    <message>
        <source>Kies een .p12.</source>
        <translation>Choose a .p12.</translation>
    </message>
</context>
<context>
    <name>Inside</name>
    <message>
        <source>Loonmaat is de vorige keer niet goed afgesloten. U bent terug waar u was.</source>
        <translation>Loonmaat was not closed properly last time. You are back where you were.</translation>
    </message>
    <message>
        <source>Alles tot en met uw laatste antwoord is bewaard.</source>
        <translation>Everything up to and including your last answer was kept.</translation>
    </message>
    <message>
        <source>Open eerst een meting; daarin kan een gesprek beginnen.</source>
        <translation>First open a measurement; a conversation can begin in there.</translation>
    </message>
    <message>
        <source>Er zijn nu geen vragen voor werkgever of werknemer. Vul eerst de taken in.</source>
        <translation>There are no questions for employer or employee now. First fill in the tasks.</translation>
    </message>
    <message>
        <source>(nog geen naam)</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>dossier</source>
        <translation>case file</translation>
    </message>
    <message>
        <source>De meting gaat verder met versie {0} van de methode.</source>
        <translation>The measurement goes on with version {0} of the method.</translation>
    </message>
</context>
<context>
    <name>ItemHelp</name>
    <message>
        <source>Verschillen de bronnen {0} of meer, dan is dat een gesprekspunt.</source>
        <translation>If the sources differ by {0} or more, that is a point to talk about.</translation>
    </message>
    <message>
        <source>Bron: {0}</source>
        <translation>Source: {0}</translation>
    </message>
</context>
<context>
    <name>ItemsPage</name>
    <message>
        <source>Er zijn nog geen taken. Vul eerst de hoofdtaken in.</source>
        <translation>There are no tasks yet. First fill in the main tasks.</translation>
    </message>
    <message>
        <source>tellen met teller en stopwatch</source>
        <translation>count with counter and stopwatch</translation>
    </message>
</context>
<context>
    <name>JobOffer</name>
    <message>
        <source>Deze functie is eerder gemeten. Alleen taken en normfunctie komen mee; niets over een persoon.</source>
        <translation>This job was measured before. Only tasks and norm function come along; nothing about a person.</translation>
    </message>
    <message>
        <source>Deze taken gebruiken</source>
        <translation>Use these tasks</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>nl</source>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>MailPanel</name>
    <message>
        <source>Aan</source>
        <translation>To</translation>
    </message>
    <message>
        <source>U kunt het adres ook in uw mailprogramma kiezen.</source>
        <translation>You can also choose the address in your mail program.</translation>
    </message>
    <message>
        <source>Doe het document in een envelop met een wachtzin</source>
        <translation>Put the document in an envelope with a passphrase</translation>
    </message>
    <message>
        <source>Zeg de wachtzin op een andere manier, bijvoorbeeld per telefoon. Loonmaat bewaart hem niet.</source>
        <translation>Tell the passphrase in another way, for example by telephone. Loonmaat does not keep it.</translation>
    </message>
    <message>
        <source>Wachtzin van de envelop</source>
        <translation>Passphrase of the envelope</translation>
    </message>
    <message>
        <source>Wachtzin bedenken</source>
        <translation>Make up a passphrase</translation>
    </message>
    <message>
        <source>Het ondertekende rapport gaat heel in de envelop: een slot op het rapport zelf zou de handtekeningen breken. De ontvanger haalt het eruit met Adobe Acrobat Reader of Firefox.</source>
        <translation>The signed report goes into the envelope whole: a lock on the report itself would break the signatures. The receiver takes it out with Adobe Acrobat Reader or Firefox.</translation>
    </message>
    <message>
        <source>Terug naar het rapport</source>
        <translation>Back to the report</translation>
    </message>
    <message>
        <source>E-mail klaarzetten</source>
        <translation>Prepare e-mail</translation>
    </message>
    <message>
        <source>Loonmaat verstuurt niets. U krijgt een bericht met het document erbij. Dat opent u in uw mailprogramma, leest u na en verstuurt u zelf.</source>
        <translation>Loonmaat sends nothing. You get a message with the document attached. You open it in your mail program, read it through and send it yourself.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Ga naar {0}</source>
        <translation>Go to {0}</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Opnieuw doen</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Gespreksstand</source>
        <translation>Conversation mode</translation>
    </message>
    <message>
        <source>Op slot doen</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Alle toetsen</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>Overal</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>de hoofdknop van de bladzijde</source>
        <translation>the main button of the page</translation>
    </message>
    <message>
        <source>zoeken en doen</source>
        <translation>find and do</translation>
    </message>
    <message>
        <source>ongedaan maken</source>
        <translation>undo</translation>
    </message>
    <message>
        <source>opnieuw doen</source>
        <translation>redo</translation>
    </message>
    <message>
        <source>paneel in- of uitklappen</source>
        <translation>fold or unfold the panel</translation>
    </message>
    <message>
        <source>gespreksstand</source>
        <translation>conversation mode</translation>
    </message>
    <message>
        <source>op slot doen</source>
        <translation>lock</translation>
    </message>
    <message>
        <source>deze lijst</source>
        <translation>this list</translation>
    </message>
    <message>
        <source>Plaatsen</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Invullen</source>
        <translation>Filling in</translation>
    </message>
    <message>
        <source>een antwoord kiezen en verder gaan</source>
        <translation>choose an answer and go on</translation>
    </message>
    <message>
        <source>naar het volgende veld</source>
        <translation>to the next field</translation>
    </message>
    <message>
        <source>een gekozen antwoord weghalen</source>
        <translation>take a chosen answer away</translation>
    </message>
    <message>
        <source>terugnemen wat u in dit veld typte</source>
        <translation>take back what you typed in this field</translation>
    </message>
    <message>
        <source>toelichting schrijven</source>
        <translation>write a note</translation>
    </message>
    <message>
        <source>een stap terug</source>
        <translation>a step back</translation>
    </message>
    <message>
        <source>een stap verder</source>
        <translation>a step on</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Melding sluiten</source>
        <translation>Close this message</translation>
    </message>
</context>
<context>
    <name>MethodsPage</name>
    <message>
        <source>Methoden</source>
        <translation>Methods</translation>
    </message>
    <message>
        <source>Wat elke methode vraagt, aan wie, hoe het telt en waar het vandaan komt.</source>
        <translation>What each method asks, of whom, how it counts and where it comes from.</translation>
    </message>
    <message>
        <source>Methoden vergelijken</source>
        <translation>Compare methods</translation>
    </message>
    <message>
        <source>{0}  ·  fout: kan niet gebruikt worden</source>
        <translation>{0}  ·  faulty: cannot be used</translation>
    </message>
    <message>
        <source>geldig</source>
        <translation>in force</translation>
    </message>
    <message>
        <source>in de maak</source>
        <translation>in the making</translation>
    </message>
    <message>
        <source>historisch, alleen te lezen</source>
        <translation>historical, to read only</translation>
    </message>
    <message>
        <source>Wat er gevraagd wordt</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>vraag</source>
        <translation>question</translation>
    </message>
    <message>
        <source>aan wie</source>
        <translation>of whom</translation>
    </message>
    <message>
        <source>schaal</source>
        <translation>scale</translation>
    </message>
    <message>
        <source>De beslisboom</source>
        <translation>The decision tree</translation>
    </message>
    <message>
        <source>waarheen</source>
        <translation>where to</translation>
    </message>
    <message>
        <source>Hoe het telt</source>
        <translation>How it counts</translation>
    </message>
    <message>
        <source>stap</source>
        <translation>step</translation>
    </message>
    <message>
        <source>wat er gebeurt</source>
        <translation>what happens</translation>
    </message>
    <message>
        <source>Tekening van de berekening; dezelfde stappen staan in de boom hierboven.</source>
        <translation>Drawing of the calculation; the same steps stand in the tree above.</translation>
    </message>
    <message>
        <source>Bronnen</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Uitgewerkte voorbeelden</source>
        <translation>Worked examples</translation>
    </message>
</context>
<context>
    <name>Mishaps</name>
    <message>
        <source>Het foutverslag staat in {0}. Er staat niets over personen in.</source>
        <translation>The report of the fault is in {0}. Nothing about people stands in it.</translation>
    </message>
</context>
<context>
    <name>MoneyPage</name>
    <message>
        <source>Wat betekent dit</source>
        <translation>What does this mean</translation>
    </message>
    <message>
        <source>De uitkomst in euro&apos;s. Wat u hier verandert om te kijken, verandert niets aan de meting.</source>
        <translation>The result in euros. What you change here to look changes nothing in the measurement.</translation>
    </message>
</context>
<context>
    <name>MoneyView</name>
    <message>
        <source>Vast bedrag van 50%</source>
        <translation>Fixed amount of 50%</translation>
    </message>
    <message>
        <source>loonkostensubsidie (gemeente)</source>
        <translation>wage cost subsidy (municipality)</translation>
    </message>
    <message>
        <source>loondispensatie (UWV)</source>
        <translation>wage dispensation (UWV)</translation>
    </message>
    <message>
        <source>pilot loondispensatie 2010-2012</source>
        <translation>wage dispensation pilot 2010-2012</translation>
    </message>
    <message>
        <source>Regeling</source>
        <translation>Scheme</translation>
    </message>
    <message>
        <source>Vanaf welke dag?</source>
        <translation>From which day?</translation>
    </message>
    <message>
        <source>Loonwaarde</source>
        <translation>Wage value</translation>
    </message>
    <message>
        <source>Afgesproken uren</source>
        <translation>Agreed hours</translation>
    </message>
    <message>
        <source>uur per week</source>
        <translation>hours a week</translation>
    </message>
    <message>
        <source>Volle week in deze functie</source>
        <translation>Full week in this job</translation>
    </message>
    <message>
        <source>Geboortedatum</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Nodig bij jonger dan 21.</source>
        <translation>Needed for people younger than 21.</translation>
    </message>
    <message>
        <source>Vakantietoeslag</source>
        <translation>Holiday allowance</translation>
    </message>
    <message>
        <source>Ten minste 8; soms meer volgens de cao.</source>
        <translation>At least 8; sometimes more by collective agreement (cao).</translation>
    </message>
    <message>
        <source>Loon volgens de cao</source>
        <translation>Wage by collective agreement (cao)</translation>
    </message>
    <message>
        <source>Voltijds, bruto.</source>
        <translation>Full-time, gross.</translation>
    </message>
    <message>
        <source>euro per maand</source>
        <translation>euros a month</translation>
    </message>
    <message>
        <source>Schuif: {0}</source>
        <translation>Slide: {0}</translation>
    </message>
    <message>
        <source>Zolang er nog niet gemeten is; hoogstens zes maanden.</source>
        <translation>As long as nothing was measured yet; at most six months.</translation>
    </message>
    <message>
        <source>Vul in wat ontbreekt; dan staat hier het bedrag.</source>
        <translation>Fill in what is missing; then the amount stands here.</translation>
    </message>
    <message>
        <source>{0}%: {1} euro per maand</source>
        <translation>{0}%: {1} euros a month</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Waar wilt u heen</source>
        <translation>Where to go</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Op slot doen (Ctrl+L)</source>
        <translation>Lock (Ctrl+L)</translation>
    </message>
    <message>
        <source>Op slot doen</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Slot (Ctrl+L)</source>
        <translation>Lock (Ctrl+L)</translation>
    </message>
    <message>
        <source>u bent hier</source>
        <translation>you are here</translation>
    </message>
</context>
<context>
    <name>NewerVersionPage</name>
    <message>
        <source>Naar een nieuwere versie</source>
        <translation>To a newer version</translation>
    </message>
    <message>
        <source>{0}: van versie {1} naar {2}. Er gebeurt niets voordat u op Overzetten drukt.</source>
        <translation>{0}: from version {1} to {2}. Nothing happens before you press Move.</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Valt weg</source>
        <translation>Drops out</translation>
    </message>
    <message>
        <source>Alles wat u al heeft, kan mee.</source>
        <translation>Everything you already have can come along.</translation>
    </message>
    <message>
        <source>Nieuw</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Er wordt niets nieuws gevraagd.</source>
        <translation>Nothing new is asked.</translation>
    </message>
    <message>
        <source>Gaat mee</source>
        <translation>Comes along</translation>
    </message>
    <message>
        <source>Er is nog niets beantwoord.</source>
        <translation>Nothing has been answered yet.</translation>
    </message>
    <message>
        <source>Overzetten</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>De uitkomst is nu: {0}. Na het overzetten: {1}. Met Ctrl+Z gaat u terug naar de oude versie.</source>
        <translation>The result is now: {0}. After moving: {1}. With Ctrl+Z you go back to the old version.</translation>
    </message>
    <message>
        <source>nog geen</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>vraag</source>
        <translation>question</translation>
    </message>
    <message>
        <source>wie</source>
        <translation>who</translation>
    </message>
    <message>
        <source>antwoord</source>
        <translation>answer</translation>
    </message>
    <message>
        <source>let op</source>
        <translation>mind</translation>
    </message>
    <message>
        <source>werkgever</source>
        <translation>employer</translation>
    </message>
    <message>
        <source>werknemer</source>
        <translation>employee</translation>
    </message>
    <message>
        <source>gezien</source>
        <translation>seen</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>beoordelaar</source>
        <translation>assessor</translation>
    </message>
    <message>
        <source>De vraag staat er in andere woorden. Kijk of het antwoord nog past.</source>
        <translation>The question stands there in other words. See whether the answer still fits.</translation>
    </message>
    <message>
        <source>Dit antwoord telt in de nieuwe versie anders.</source>
        <translation>This answer counts differently in the new version.</translation>
    </message>
    <message>
        <source>Dit wordt niet meer gevraagd.</source>
        <translation>This is no longer asked.</translation>
    </message>
    <message>
        <source>Dit wordt niet meer bij deze rij gevraagd.</source>
        <translation>This is no longer asked for this row.</translation>
    </message>
    <message>
        <source>Dit wordt deze bron niet meer gevraagd.</source>
        <translation>This source is no longer asked this.</translation>
    </message>
    <message>
        <source>Dit wordt nu met een ander soort antwoord gevraagd.</source>
        <translation>This is now asked with another kind of answer.</translation>
    </message>
    <message>
        <source>Dit antwoord kan in de nieuwe versie niet meer.</source>
        <translation>This answer is no longer possible in the new version.</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Toelichting (F2)</source>
        <translation>Note (F2)</translation>
    </message>
    <message>
        <source>Toelichting</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Hier passen hoogstens {0} cijfers achter de komma.</source>
        <translation>At most {0} decimals fit here.</translation>
    </message>
    <message>
        <source>Het kleinste getal dat hier kan is {0}.</source>
        <translation>The smallest number that is possible here is {0}.</translation>
    </message>
    <message>
        <source>Het grootste getal dat hier kan is {0}.</source>
        <translation>The largest number that is possible here is {0}.</translation>
    </message>
    <message>
        <source>Vul een ander getal in.</source>
        <translation>Fill in another number.</translation>
    </message>
</context>
<context>
    <name>OpenItems</name>
    <message>
        <source>Alles is ingevuld.</source>
        <translation>Everything is filled in.</translation>
    </message>
    <message>
        <source>Nog open ({0})</source>
        <translation>Still open ({0})</translation>
    </message>
    <message>
        <source>F7 gaat naar het volgende open punt</source>
        <translation>F7 goes to the next open point</translation>
    </message>
    <message>
        <source>Nog {0} open</source>
        <translation>{0} still open</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Toon</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Verberg</source>
        <translation>Hide</translation>
    </message>
</context>
<context>
    <name>PdfPages</name>
    <message>
        <source>Dit bestand is niet als PDF te lezen.</source>
        <translation>This file cannot be read as a PDF.</translation>
    </message>
    <message>
        <source>Maak het rapport opnieuw.</source>
        <translation>Make the report again.</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>Voorbeeld van het rapport</source>
        <translation>Preview of the report</translation>
    </message>
    <message>
        <source>Kleiner (Ctrl+min)</source>
        <translation>Smaller (Ctrl+minus)</translation>
    </message>
    <message>
        <source>Groter (Ctrl+plus)</source>
        <translation>Larger (Ctrl+plus)</translation>
    </message>
    <message>
        <source>Afdrukken</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Bladzijde {0} van {1}</source>
        <translation>Page {0} of {1}</translation>
    </message>
</context>
<context>
    <name>PiecesPerTime</name>
    <message>
        <source>stuks</source>
        <translation>pieces</translation>
    </message>
    <message>
        <source>De eerste druk op de spatiebalk start de klok; druk daarna bij elk stuk dat klaar is.</source>
        <translation>The first press on the space bar starts the clock; after that press at each piece that is done.</translation>
    </message>
    <message>
        <source>Een gewone collega doet per uur</source>
        <translation>A regular colleague does per hour</translation>
    </message>
</context>
<context>
    <name>PreparationPage</name>
    <message>
        <source>Voorbereiding</source>
        <translation>Preparation</translation>
    </message>
    <message>
        <source>Wie om de meting vroeg en wat er al bekend is. Dit mag leeg blijven; u kunt meteen verder.</source>
        <translation>Who asked for the measurement and what is already known. This may stay empty; you can go on at once.</translation>
    </message>
    <message>
        <source>Stel de vragen in een gesprek, of geef ze vooraf mee als vragenlijst voor Excel. Er staat geen naam in.</source>
        <translation>Ask the questions in a conversation, or hand them out beforehand as a questionnaire for Excel. It names nobody.</translation>
    </message>
    <message>
        <source>Vragen aan anderen</source>
        <translation>Questions to others</translation>
    </message>
    <message>
        <source>{0}: {1} van {2} vragen beantwoord</source>
        <translation>{0}: {1} of {2} questions answered</translation>
    </message>
    <message>
        <source>{0}: vragen volgen uit de hoofdtaken</source>
        <translation>{0}: questions follow from the main tasks</translation>
    </message>
    <message>
        <source>Naar {0}</source>
        <translation>To {0}</translation>
    </message>
    <message>
        <source>Vragenlijst maken</source>
        <translation>Make questionnaire</translation>
    </message>
    <message>
        <source>Antwoorden inlezen</source>
        <translation>Take in answers</translation>
    </message>
</context>
<context>
    <name>PrintJob</name>
    <message>
        <source>De printer doet het niet.</source>
        <translation>The printer does not work.</translation>
    </message>
    <message>
        <source>Kijk of de printer aan staat, of kies een andere.</source>
        <translation>See whether the printer is on, or choose another one.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Vandaag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Case files</translation>
    </message>
    <message>
        <source>Cijfers</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Methoden</source>
        <translation>Methods</translation>
    </message>
    <message>
        <source>Rekenen</source>
        <translation>Calculate</translation>
    </message>
    <message>
        <source>Rapporten</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Controleren</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Instellen</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>{0} van {1} stappen klaar</source>
        <translation>{0} of {1} steps done</translation>
    </message>
</context>
<context>
    <name>Questionnaires</name>
    <message>
        <source>vragenlijst {0}.xlsx</source>
        <translation>questionnaire {0}.xlsx</translation>
    </message>
    <message>
        <source>Excel-bestanden (*.xlsx)</source>
        <translation>Excel files (*.xlsx)</translation>
    </message>
    <message>
        <source>Vragenlijst maken</source>
        <translation>Make questionnaire</translation>
    </message>
    <message>
        <source>De vragenlijst staat in {0}.</source>
        <translation>The questionnaire is in {0}.</translation>
    </message>
    <message>
        <source>De vragenlijst wordt gemaakt…</source>
        <translation>The questionnaire is being made…</translation>
    </message>
    <message>
        <source>Antwoorden inlezen</source>
        <translation>Take in answers</translation>
    </message>
    <message>
        <source>De antwoorden worden gelezen…</source>
        <translation>The answers are being read…</translation>
    </message>
    <message>
        <source>{0} antwoorden ingelezen.</source>
        <translation>{0} answers taken in.</translation>
    </message>
    <message>
        <source>Ctrl+Z haalt ze samen terug.</source>
        <translation>Ctrl+Z takes them back together.</translation>
    </message>
    <message>
        <source>In deze vragenlijst was nog niets ingevuld.</source>
        <translation>Nothing was filled in yet in this questionnaire.</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>De datum {text} bestaat niet.</source>
        <translation>The date {text} does not exist.</translation>
    </message>
    <message>
        <source>Kijk de dag en de maand na.</source>
        <translation>Check the day and the month.</translation>
    </message>
    <message>
        <source>Dit is niet als datum te lezen.</source>
        <translation>This cannot be read as a date.</translation>
    </message>
    <message>
        <source>Schrijf de datum als 3-7-2026 of 3 juli 2026.</source>
        <translation>Write the date as 3-7-2026 or 3 juli 2026.</translation>
    </message>
    <message>
        <source>Schrijf {whole} of {comma}.</source>
        <translation>Write {whole} or {comma}.</translation>
    </message>
    <message>
        <source>De punt kan hier twee dingen betekenen.</source>
        <translation>The point can mean two things here.</translation>
    </message>
    <message>
        <source>Dit is geen getal.</source>
        <translation>This is not a number.</translation>
    </message>
    <message>
        <source>Schrijf een getal, zoals 87,5.</source>
        <translation>Write a number, such as 87,5.</translation>
    </message>
    <message>
        <source>Dit zijn geen uren.</source>
        <translation>These are not hours.</translation>
    </message>
    <message>
        <source>Schrijf 7,5 of 7:30.</source>
        <translation>Write 7,5 or 7:30.</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>Openen met de herstelsleutel</source>
        <translation>Open with the recovery key</translation>
    </message>
    <message>
        <source>Neem het papier met de herstelsleutel erbij en kies een nieuwe wachtzin.</source>
        <translation>Get the paper with the recovery key and choose a new passphrase.</translation>
    </message>
    <message>
        <source>Kluis openen</source>
        <translation>Open the vault</translation>
    </message>
    <message>
        <source>Herstelsleutel</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Acht groepen van vijf tekens. Streepjes mogen weg.</source>
        <translation>Eight groups of five characters. You may leave out the dashes.</translation>
    </message>
    <message>
        <source>Nieuwe wachtzin</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Ten minste 12 tekens.</source>
        <translation>At least 12 characters.</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Deze wachtzin is te kort.</source>
        <translation>This passphrase is too short.</translation>
    </message>
    <message>
        <source>Neem ten minste 12 tekens.</source>
        <translation>Take at least 12 characters.</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyPage</name>
    <message>
        <source>Uw herstelsleutel</source>
        <translation>Your recovery key</translation>
    </message>
    <message>
        <source>Schrijf deze sleutel op en bewaar hem niet bij de laptop. U ziet hem maar één keer.</source>
        <translation>Write this key down and do not keep it with the laptop. You see it only once.</translation>
    </message>
    <message>
        <source>Ik heb de sleutel opgeschreven</source>
        <translation>I have written the key down</translation>
    </message>
    <message>
        <source>Herstelsleutel</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Typ de laatste vijf tekens van de sleutel</source>
        <translation>Type the last five characters of the key</translation>
    </message>
    <message>
        <source>Zo weten we dat u hem heeft.</source>
        <translation>That is how we know that you have it.</translation>
    </message>
    <message>
        <source>Bent u de wachtzin én de herstelsleutel kwijt, dan kan niemand de kluis nog openen.</source>
        <translation>If you lose both the passphrase and the recovery key, nobody can open the vault any more.</translation>
    </message>
    <message>
        <source>Dit zijn niet de laatste vijf tekens.</source>
        <translation>These are not the last five characters.</translation>
    </message>
    <message>
        <source>Kijk op uw papier en typ ze over.</source>
        <translation>Look at your paper and copy them.</translation>
    </message>
</context>
<context>
    <name>RegisterDryRun</name>
    <message>
        <source>Problemen, per cel</source>
        <translation>Problems, by cell</translation>
    </message>
    <message>
        <source>Lijst opslaan</source>
        <translation>Save list</translation>
    </message>
    <message>
        <source>Cel</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Wat er mis is</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>Hoe u het herstelt</source>
        <translation>How you mend it</translation>
    </message>
    <message>
        <source>Nog {0} problemen staan in de lijst.</source>
        <translation>Another {0} problems are in the list.</translation>
    </message>
    <message>
        <source>Alles klopt: 1 meting kan worden ingelezen.</source>
        <translation>Everything is right: 1 measurement can be read in.</translation>
    </message>
    <message>
        <source>Alles klopt: {0} metingen kunnen worden ingelezen.</source>
        <translation>Everything is right: {0} measurements can be read in.</translation>
    </message>
    <message>
        <source>Er is 1 probleem. Er is niets ingelezen.</source>
        <translation>There is 1 problem. Nothing was read in.</translation>
    </message>
    <message>
        <source>Er zijn {0} problemen. Er is niets ingelezen.</source>
        <translation>There are {0} problems. Nothing was read in.</translation>
    </message>
    <message>
        <source>Herstel ze in het bestand, sla het op en kijk het opnieuw na.</source>
        <translation>Mend them in the file, save it and check it again.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Metingen van {0} tot en met {1}.</source>
        <translation>Measurements from {0} up to and including {1}.</translation>
    </message>
</context>
<context>
    <name>RegisterExport</name>
    <message>
        <source>Voor onderzoek: zonder namen en vrije tekst, met codes voor mensen</source>
        <translation>For research: without names and free text, with codes for people</translation>
    </message>
    <message>
        <source>Metingen uitvoeren</source>
        <translation>Export measurements</translation>
    </message>
    <message>
        <source>Soort bestand</source>
        <translation>Kind of file</translation>
    </message>
    <message>
        <source>Het blijven persoonsgegevens: sluit een overeenkomst met wie ze krijgt (AVG, artikel 4 onder 5).</source>
        <translation>It is still personal data: make an agreement with whoever gets it (GDPR, article 4(5)).</translation>
    </message>
    <message>
        <source>Dit bestand noemt mensen en is niet versleuteld. Bewaar het op een veilige plaats.</source>
        <translation>This file names people and is not encrypted. Keep it in a safe place.</translation>
    </message>
    <message>
        <source>metingen.{0}</source>
        <translation>measurements.{0}</translation>
    </message>
    <message>
        <source>De metingen worden verzameld…</source>
        <translation>Collecting the measurements…</translation>
    </message>
    <message>
        <source>Het bestand wordt geschreven…</source>
        <translation>Writing the file…</translation>
    </message>
</context>
<context>
    <name>RegisterImport</name>
    <message>
        <source>Leeg register maken</source>
        <translation>Make an empty register</translation>
    </message>
    <message>
        <source>Register kiezen</source>
        <translation>Choose a register</translation>
    </message>
    <message>
        <source>Een register is een Excel-bestand met een regel per meting. Begin met een leeg register, of kies uw eigen bestand en wijs aan welke kolom wat is. Er wordt niets ingelezen voor alles klopt.</source>
        <translation>A register is an Excel file with a row for each measurement. Begin with an empty register, or choose your own file and point out which column is what. Nothing is read in before everything is right.</translation>
    </message>
    <message>
        <source>Metingen van elders inlezen</source>
        <translation>Read in measurements from elsewhere</translation>
    </message>
    <message>
        <source>Een ogenblik.</source>
        <translation>One moment.</translation>
    </message>
    <message>
        <source>1 meting inlezen</source>
        <translation>Read in 1 measurement</translation>
    </message>
    <message>
        <source>{0} metingen inlezen</source>
        <translation>Read in {0} measurements</translation>
    </message>
    <message>
        <source>Wijs eerst alle verplichte kolommen aan.</source>
        <translation>First point out all required columns.</translation>
    </message>
    <message>
        <source>Opnieuw nakijken</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Nakijken</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Excel-bestanden (*.xlsx);;Alle bestanden (*)</source>
        <translation>Excel files (*.xlsx);;All files (*)</translation>
    </message>
    <message>
        <source>Het bestand wordt geopend…</source>
        <translation>Opening the file…</translation>
    </message>
    <message>
        <source>Niet alle kolommen zijn herkend.</source>
        <translation>Not all columns were recognised.</translation>
    </message>
    <message>
        <source>Het register wordt gelezen…</source>
        <translation>Reading the register…</translation>
    </message>
    <message>
        <source>Het register wordt vergeleken met de kluis…</source>
        <translation>Comparing the register with the vault…</translation>
    </message>
    <message>
        <source>Wie nu stopt, leest niets in.</source>
        <translation>If you stop now, nothing is read in.</translation>
    </message>
    <message>
        <source>De metingen worden ingelezen…</source>
        <translation>Reading in the measurements…</translation>
    </message>
    <message>
        <source>Gestopt; er is niets ingelezen.</source>
        <translation>Stopped; nothing was read in.</translation>
    </message>
    <message>
        <source>register.xlsx</source>
        <translation>register.xlsx</translation>
    </message>
    <message>
        <source>Het lege register staat in {0}.</source>
        <translation>The empty register is in {0}.</translation>
    </message>
    <message>
        <source>Het register wordt gemaakt…</source>
        <translation>Making the register…</translation>
    </message>
    <message>
        <source>Lijst opslaan</source>
        <translation>Save list</translation>
    </message>
    <message>
        <source>problemen.csv</source>
        <translation>problems.csv</translation>
    </message>
    <message>
        <source>De lijst staat in {0}.</source>
        <translation>The list is in {0}.</translation>
    </message>
    <message>
        <source>De lijst wordt gemaakt…</source>
        <translation>Making the list…</translation>
    </message>
    <message>
        <source>Gestopt.</source>
        <translation>Stopped.</translation>
    </message>
</context>
<context>
    <name>RegisterImports</name>
    <message>
        <source>Eerdere imports</source>
        <translation>Earlier imports</translation>
    </message>
    <message>
        <source>Waarom ongedaan maken</source>
        <translation>Why undo it</translation>
    </message>
    <message>
        <source>Import ongedaan maken</source>
        <translation>Undo import</translation>
    </message>
    <message>
        <source>Bestand</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Ingelezen op</source>
        <translation>Read in on</translation>
    </message>
    <message>
        <source>Metingen</source>
        <translation>Measurements</translation>
    </message>
    <message>
        <source>Hoe het staat</source>
        <translation>State</translation>
    </message>
    <message>
        <source>ongedaan gemaakt</source>
        <translation>undone</translation>
    </message>
    <message>
        <source>telt mee</source>
        <translation>counts</translation>
    </message>
    <message>
        <source>De import van {0} ongedaan maken?</source>
        <translation>Undo the import of {0}?</translation>
    </message>
    <message>
        <source>Aantal metingen dat dan niet meer meetelt: {0}. In het logboek blijft staan wie dit deed.</source>
        <translation>Number of measurements that then no longer count: {0}. The log keeps who did this.</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>RegisterMapping</name>
    <message>
        <source>Kop in het bestand</source>
        <translation>Heading in the file</translation>
    </message>
    <message>
        <source>Wat het is</source>
        <translation>What it is</translation>
    </message>
    <message>
        <source>niet gebruiken</source>
        <translation>do not use</translation>
    </message>
    <message>
        <source>Wat is &apos;{0}&apos;</source>
        <translation>What is &apos;{0}&apos;</translation>
    </message>
    <message>
        <source>{0} van de {1} kolommen worden gebruikt.</source>
        <translation>{0} of the {1} columns are used.</translation>
    </message>
    <message>
        <source>Wijs nog aan waar dit staat: {0}.</source>
        <translation>Still point out where this is: {0}.</translation>
    </message>
    <message>
        <source>Kolommen dichtklappen</source>
        <translation>Fold the columns</translation>
    </message>
    <message>
        <source>Kolommen aanwijzen</source>
        <translation>Point out columns</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Register in en uit</source>
        <translation>Register in and out</translation>
    </message>
    <message>
        <source>Lees metingen van elders in, of voer alle metingen uit. Sleep een Excel-bestand hierheen.</source>
        <translation>Read in measurements from elsewhere, or export all measurements. Drag an Excel file here.</translation>
    </message>
    <message>
        <source>Cijfers</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Kies een Excel-bestand. Loonmaat leest het door en noemt elk probleem met de cel. Pas als alles klopt, kunt u inlezen; dat gebeurt in één keer of niet. Een import is later als geheel ongedaan te maken.</source>
        <translation>Choose an Excel file. Loonmaat reads it through and names each problem with its cell. Only when everything is right can you read it in; that happens at once or not at all. An import can be undone later as a whole.</translation>
    </message>
    <message>
        <source>De metingen zijn ingelezen en tellen mee in de cijfers.</source>
        <translation>The measurements were read in and count in the figures.</translation>
    </message>
    <message>
        <source>Onder &apos;Eerdere imports&apos; kunt u dit als geheel ongedaan maken.</source>
        <translation>Under &apos;Earlier imports&apos; you can undo this as a whole.</translation>
    </message>
    <message>
        <source>Cijfers bekijken</source>
        <translation>See figures</translation>
    </message>
    <message>
        <source>De import is ongedaan gemaakt: {0} metingen tellen niet meer mee.</source>
        <translation>The import was undone: {0} measurements no longer count.</translation>
    </message>
    <message>
        <source>De import is ongedaan gemaakt: 1 meting telt niet meer mee.</source>
        <translation>The import was undone: 1 measurement no longer counts.</translation>
    </message>
    <message>
        <source>{0} tekens konden zo niet geschreven worden en zijn vervangen.</source>
        <translation>{0} characters could not be written like this and were replaced.</translation>
    </message>
    <message>
        <source>De metingen staan in {0}.</source>
        <translation>The measurements are in {0}.</translation>
    </message>
</context>
<context>
    <name>RepeatPage</name>
    <message>
        <source>Herhaling</source>
        <translation>Repeat measurement</translation>
    </message>
    <message>
        <source>Dit komt uit de vorige meting en telt pas mee als u het bevestigt. Eén toets per taak.</source>
        <translation>This comes from the previous measurement and counts only when you confirm it. One key for each task.</translation>
    </message>
    <message>
        <source>Het werk als geheel</source>
        <translation>The work as a whole</translation>
    </message>
    <message>
        <source>Bevestigd en opgeslagen: {0}.</source>
        <translation>Confirmed and saved: {0}.</translation>
    </message>
    <message>
        <source>het werk als geheel</source>
        <translation>the work as a whole</translation>
    </message>
    <message>
        <source>Naar wat veranderde</source>
        <translation>To what changed</translation>
    </message>
    <message>
        <source>klopt nog, en naar de volgende</source>
        <translation>still right, and on to the next</translation>
    </message>
    <message>
        <source>er is iets veranderd</source>
        <translation>something has changed</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Uitkomst</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Het getal, hoe zeker het is, en hoe het tot stand kwam.</source>
        <translation>The number, how certain it is, and how it came about.</translation>
    </message>
    <message>
        <source>Zo is gerekend</source>
        <translation>How it was calculated</translation>
    </message>
    <message>
        <source>Stappen van de berekening</source>
        <translation>Steps of the calculation</translation>
    </message>
    <message>
        <source>stap</source>
        <translation>step</translation>
    </message>
    <message>
        <source>hoe</source>
        <translation>how</translation>
    </message>
    <message>
        <source>uitkomst</source>
        <translation>result</translation>
    </message>
    <message>
        <source>Gewone collega</source>
        <translation>Regular colleague</translation>
    </message>
    <message>
        <source>Loonwaarde</source>
        <translation>Wage value</translation>
    </message>
    <message>
        <source>De loonwaarde is {0} procent.</source>
        <translation>The wage value is {0} percent.</translation>
    </message>
    <message>
        <source>Voorlopig {0} procent.</source>
        <translation>For now {0} percent.</translation>
    </message>
    <message>
        <source>Er is nog geen uitkomst.</source>
        <translation>There is no result yet.</translation>
    </message>
    <message>
        <source>Alles is geteld; er is geen marge.</source>
        <translation>Everything was counted; there is no margin.</translation>
    </message>
    <message>
        <source>Schattingen hebben een marge. De loonwaarde ligt tussen {0} en {1} procent.</source>
        <translation>Estimates have a margin. The wage value lies between {0} and {1} percent.</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>Loonwaarde nu</source>
        <translation>Wage value now</translation>
    </message>
    <message>
        <source>Per hoofdtaak</source>
        <translation>By main task</translation>
    </message>
    <message>
        <source>Er is nog niets ingevuld.</source>
        <translation>Nothing has been filled in yet.</translation>
    </message>
    <message>
        <source>Loonwaarde nu {0} procent</source>
        <translation>Wage value now {0} percent</translation>
    </message>
    <message>
        <source>tussen {0} en {1}</source>
        <translation>from {0} to {1}</translation>
    </message>
    <message>
        <source>Gewone collega</source>
        <translation>Regular colleague</translation>
    </message>
    <message>
        <source>Loonwaarde</source>
        <translation>Wage value</translation>
    </message>
</context>
<context>
    <name>RevocationLists</name>
    <message>
        <source>Alleen voor wie een certificaat van een instantie heeft. Met de intrekkingslijsten van die instantie is een handtekening ook over jaren nog te controleren. Is een lijst verlopen, dan wordt er niet ondertekend.</source>
        <translation>Only for who has a certificate of an authority. With the revocation lists of that authority a signature can still be checked after years. When a list has expired, nothing is signed.</translation>
    </message>
    <message>
        <source>Intrekkingslijst toevoegen</source>
        <translation>Add a revocation list</translation>
    </message>
    <message>
        <source>Intrekkingslijsten weghalen</source>
        <translation>Remove the revocation lists</translation>
    </message>
    <message>
        <source>Intrekkingslijsten</source>
        <translation>Revocation lists</translation>
    </message>
    <message>
        <source>{0}, geldig tot en met {1}</source>
        <translation>{0}, valid up to and including {1}</translation>
    </message>
    <message>
        <source>De lijst van {0} gaat voortaan met elke handtekening mee.</source>
        <translation>From now on the list of {0} goes into every signature.</translation>
    </message>
    <message>
        <source>Intrekkingslijsten (*.crl *.pem *.der);;Alle bestanden (*)</source>
        <translation>Revocation lists (*.crl *.pem *.der);;All files (*)</translation>
    </message>
    <message>
        <source>Intrekkingslijst kiezen</source>
        <translation>Choose a revocation list</translation>
    </message>
    <message>
        <source>Er gaan geen intrekkingslijsten meer mee.</source>
        <translation>No revocation lists go along any more.</translation>
    </message>
</context>
<context>
    <name>Road</name>
    <message>
        <source>Dossier</source>
        <translation>Case file</translation>
    </message>
    <message>
        <source>Ongedaan gemaakt en opgeslagen.</source>
        <translation>Undone and saved.</translation>
    </message>
    <message>
        <source>Opnieuw gedaan en opgeslagen.</source>
        <translation>Redone and saved.</translation>
    </message>
    <message>
        <source>Er is niets om terug te nemen.</source>
        <translation>There is nothing to take back.</translation>
    </message>
    <message>
        <source>Opgeslagen.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Opgeslagen · niets meer open</source>
        <translation>Saved · nothing open any more</translation>
    </message>
    <message>
        <source>Opgeslagen · nog {0} open (F7)</source>
        <translation>Saved · {0} still open (F7)</translation>
    </message>
    <message>
        <source>Meting</source>
        <translation>Measurement</translation>
    </message>
    <message>
        <source>concept</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>afgerond</source>
        <translation>concluded</translation>
    </message>
    <message>
        <source>ondertekend</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>{0} En nog {1} redenen; zie wat open is.</source>
        <translation>{0} And {1} more reasons; see what is open.</translation>
    </message>
    <message>
        <source>nog {0} open</source>
        <translation>{0} still open</translation>
    </message>
    <message>
        <source>{0} van {1} beantwoord</source>
        <translation>{0} of {1} answered</translation>
    </message>
    <message>
        <source>stap</source>
        <translation>step</translation>
    </message>
</context>
<context>
    <name>SectionView</name>
    <message>
        <source>stap</source>
        <translation>step</translation>
    </message>
    <message>
        <source>hoe</source>
        <translation>how</translation>
    </message>
    <message>
        <source>bron</source>
        <translation>source</translation>
    </message>
    <message>
        <source>bedrag</source>
        <translation>amount</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Instellen</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Wie u bent, waarmee u ondertekent, en hoe Loonmaat eruitziet.</source>
        <translation>Who you are, what you sign with, and what Loonmaat looks like.</translation>
    </message>
    <message>
        <source>Uw naam</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Organisatie</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Telefoonnummer</source>
        <translation>Telephone number</translation>
    </message>
    <message>
        <source>E-mailadres</source>
        <translation>E-mail address</translation>
    </message>
    <message>
        <source>Opleiding of registratie</source>
        <translation>Training or registration</translation>
    </message>
    <message>
        <source>Over u</source>
        <translation>About you</translation>
    </message>
    <message>
        <source>Ondertekenen</source>
        <translation>Signing</translation>
    </message>
    <message>
        <source>Huisstijl</source>
        <translation>House style</translation>
    </message>
    <message>
        <source>Naam, adres, kleur en logo van uw organisatie, zoals ze in elk document staan.</source>
        <translation>Name, address, colour and logo of your organisation, as they stand in every document.</translation>
    </message>
    <message>
        <source>Huisstijl instellen</source>
        <translation>Set the house style</translation>
    </message>
    <message>
        <source>zoals het systeem</source>
        <translation>as the system</translation>
    </message>
    <message>
        <source>licht</source>
        <translation>light</translation>
    </message>
    <message>
        <source>donker</source>
        <translation>dark</translation>
    </message>
    <message>
        <source>hoog contrast</source>
        <translation>high contrast</translation>
    </message>
    <message>
        <source>Weergave</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>Kleuren</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Grootte van de tekst</source>
        <translation>Size of the text</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Geldt vanaf de volgende keer dat u Loonmaat start.</source>
        <translation>Holds from the next time you start Loonmaat.</translation>
    </message>
    <message>
        <source>Huidige wachtzin</source>
        <translation>Current passphrase</translation>
    </message>
    <message>
        <source>Nieuwe wachtzin</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Ten minste 12 tekens.</source>
        <translation>At least 12 characters.</translation>
    </message>
    <message>
        <source>Kluis</source>
        <translation>Vault</translation>
    </message>
    <message>
        <source>Op slot na</source>
        <translation>Lock after</translation>
    </message>
    <message>
        <source>Als niemand iets aanraakt.</source>
        <translation>If nobody touches anything.</translation>
    </message>
    <message>
        <source>minuten</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>Wachtzin wijzigen</source>
        <translation>Change passphrase</translation>
    </message>
    <message>
        <source>Nieuwe herstelsleutel</source>
        <translation>New recovery key</translation>
    </message>
    <message>
        <source>Reservekopie maken</source>
        <translation>Make a backup</translation>
    </message>
    <message>
        <source>Opgeslagen.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>De wachtzin is gewijzigd.</source>
        <translation>The passphrase was changed.</translation>
    </message>
    <message>
        <source>Dit is uw nieuwe herstelsleutel. Schrijf hem op; de oude werkt niet meer.</source>
        <translation>This is your new recovery key. Write it down; the old one no longer works.</translation>
    </message>
    <message>
        <source>Waar komt de reservekopie</source>
        <translation>Where should the backup go</translation>
    </message>
    <message>
        <source>De reservekopie staat in {0}.</source>
        <translation>The backup is in {0}.</translation>
    </message>
</context>
<context>
    <name>ShareAnswer</name>
    <message>
        <source>uur per week, of met %</source>
        <translation>hours a week, or with %</translation>
    </message>
</context>
<context>
    <name>ShareEntry</name>
    <message>
        <source>Zo veel kan hier niet.</source>
        <translation>That much is not possible here.</translation>
    </message>
    <message>
        <source>Vul uren per week in, of procenten met %.</source>
        <translation>Fill in hours a week, or percents with %.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Toetsen</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Alle toetsen</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>Sluiten (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
</context>
<context>
    <name>SideBySidePage</name>
    <message>
        <source>(nog geen naam)</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>Naast elkaar: {0}</source>
        <translation>Side by side: {0}</translation>
    </message>
    <message>
        <source>Wat veranderd is, staat bovenaan.</source>
        <translation>What changed stands first.</translation>
    </message>
    <message>
        <source>vraag</source>
        <translation>question</translation>
    </message>
    <message>
        <source>eerst</source>
        <translation>first</translation>
    </message>
    <message>
        <source>daarna</source>
        <translation>then</translation>
    </message>
    <message>
        <source>waarom</source>
        <translation>why</translation>
    </message>
    <message>
        <source>verschil</source>
        <translation>difference</translation>
    </message>
    <message>
        <source>Terug naar het verhaal</source>
        <translation>Back to the story</translation>
    </message>
    <message>
        <source>Vraag voor vraag, wat veranderd is eerst</source>
        <translation>Question by question, what changed first</translation>
    </message>
    <message>
        <source>Eerst</source>
        <translation>First</translation>
    </message>
    <message>
        <source>Daarna</source>
        <translation>Then</translation>
    </message>
    <message>
        <source>niet gevraagd of niet ingevuld</source>
        <translation>not asked or not filled in</translation>
    </message>
    <message>
        <source>anders</source>
        <translation>different</translation>
    </message>
    <message>
        <source>gelijk</source>
        <translation>the same</translation>
    </message>
    <message>
        <source>Eerst: {0}. Daarna: {1}.</source>
        <translation>First: {0}. Then: {1}.</translation>
    </message>
    <message>
        <source>Gelijk gebleven: eerst {0}, daarna {1}.</source>
        <translation>Stayed the same: first {0}, then {1}.</translation>
    </message>
    <message>
        <source>{0} punten hoger</source>
        <translation>{0} points higher</translation>
    </message>
    <message>
        <source>{0} punten lager</source>
        <translation>{0} points lower</translation>
    </message>
    <message>
        <source>{0} punt hoger</source>
        <translation>{0} point higher</translation>
    </message>
    <message>
        <source>{0} punt lager</source>
        <translation>{0} point lower</translation>
    </message>
    <message>
        <source>Eerst {0}, daarna {1}: {2}.</source>
        <translation>First {0}, then {1}: {2}.</translation>
    </message>
    <message>
        <source>De marges overlappen elkaar. Het verschil kan aan het meten liggen.</source>
        <translation>The margins overlap. The difference may come from the measuring.</translation>
    </message>
    <message>
        <source>De marges overlappen elkaar niet.</source>
        <translation>The margins do not overlap.</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Stand van de meting</source>
        <translation>State of the measurement</translation>
    </message>
    <message>
        <source>Gespreksstand (F9)</source>
        <translation>Conversation (F9)</translation>
    </message>
    <message>
        <source>Paneel inklappen (F8)</source>
        <translation>Fold the panel (F8)</translation>
    </message>
    <message>
        <source>Paneel uitklappen (F8)</source>
        <translation>Unfold the panel (F8)</translation>
    </message>
    <message>
        <source>Gespreksstand</source>
        <translation>Conversation</translation>
    </message>
</context>
<context>
    <name>SignPage</name>
    <message>
        <source>Rapport</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Rond de meting af, bekijk het rapport samen en laat het ondertekenen.</source>
        <translation>Conclude the measurement, look at the report together and have it signed.</translation>
    </message>
    <message>
        <source>Opslaan als bestand</source>
        <translation>Save as file</translation>
    </message>
    <message>
        <source>E-mail klaarzetten</source>
        <translation>Prepare e-mail</translation>
    </message>
    <message>
        <source>Meting heropenen</source>
        <translation>Reopen measurement</translation>
    </message>
    <message>
        <source>Bezig</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>Meting afronden</source>
        <translation>Conclude measurement</translation>
    </message>
    <message>
        <source>Ondertekenen</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>E-mail bewaren</source>
        <translation>Keep e-mail</translation>
    </message>
    <message>
        <source>Naar ondertekenen</source>
        <translation>To signing</translation>
    </message>
    <message>
        <source>Document opslaan</source>
        <translation>Save document</translation>
    </message>
    <message>
        <source>Afdrukken</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Nog {0} punten open</source>
        <translation>{0} points still open</translation>
    </message>
    <message>
        <source>Nog 1 punt open</source>
        <translation>1 point still open</translation>
    </message>
    <message>
        <source>Als alles klopt, rondt u de meting af. De antwoorden staan dan vast en het rapport komt hier.</source>
        <translation>When everything is right, you conclude the measurement. The answers are then fixed and the report comes here.</translation>
    </message>
    <message>
        <source>Lees het rapport samen door. Daarna ondertekent u als eerste.</source>
        <translation>Read the report through together. Then you sign first.</translation>
    </message>
    <message>
        <source>Geef de laptop aan wie nu wil tekenen. De volgorde maakt niet uit.</source>
        <translation>Give the laptop to the person who wants to sign now. The order does not matter.</translation>
    </message>
    <message>
        <source>Gestopt. Er is niets veranderd.</source>
        <translation>Stopped. Nothing has changed.</translation>
    </message>
    <message>
        <source>Iedereen heeft getekend of gezegd niet te tekenen. Deze meting blijft gesloten.</source>
        <translation>Everybody has signed or said they do not sign. This measurement stays closed.</translation>
    </message>
    <message>
        <source>Het document wordt gemaakt…</source>
        <translation>Making the document…</translation>
    </message>
    <message>
        <source>De meting is afgerond en opgeslagen.</source>
        <translation>The measurement was concluded and saved.</translation>
    </message>
    <message>
        <source>De meting is heropend en opgeslagen.</source>
        <translation>The measurement was reopened and saved.</translation>
    </message>
    <message>
        <source>Het rapport is nog niet gemaakt.</source>
        <translation>The report has not been made yet.</translation>
    </message>
    <message>
        <source>Bezig met ondertekenen…</source>
        <translation>Signing…</translation>
    </message>
    <message>
        <source>Ondertekend en opgeslagen.</source>
        <translation>Signed and saved.</translation>
    </message>
    <message>
        <source>Opgeslagen dat er niet getekend is.</source>
        <translation>Saved that it was not signed.</translation>
    </message>
</context>
<context>
    <name>SignPanel</name>
    <message>
        <source>Wie tekent nu?</source>
        <translation>Who signs now?</translation>
    </message>
    <message>
        <source>akkoord</source>
        <translation>agreed</translation>
    </message>
    <message>
        <source>alleen voor gezien</source>
        <translation>seen only</translation>
    </message>
    <message>
        <source>Wat zegt deze handtekening?</source>
        <translation>What does this signature say?</translation>
    </message>
    <message>
        <source>Pincode van de kaart of token van de deskundige</source>
        <translation>PIN code of the card or token of the expert</translation>
    </message>
    <message>
        <source>Wordt één keer geprobeerd en nergens bewaard.</source>
        <translation>It is tried once and kept nowhere.</translation>
    </message>
    <message>
        <source>Tekent deze persoon niet? Schrijf dan waarom.</source>
        <translation>Does this person not sign? Then write why.</translation>
    </message>
    <message>
        <source>Vastleggen dat niet getekend wordt</source>
        <translation>Record that this person does not sign</translation>
    </message>
    <message>
        <source>Terug naar het rapport</source>
        <translation>Back to the report</translation>
    </message>
    <message>
        <source>Typ de pincode.</source>
        <translation>Type the PIN code.</translation>
    </message>
    <message>
        <source>U tekent als loonwaardedeskundige: {0}</source>
        <translation>You sign as wage value expert: {0}</translation>
    </message>
    <message>
        <source>De werknemer: {0}</source>
        <translation>The employee: {0}</translation>
    </message>
    <message>
        <source>De werkgever: {0}</source>
        <translation>The employer: {0}</translation>
    </message>
    <message>
        <source>Kies wat de handtekening zegt.</source>
        <translation>Choose what the signature says.</translation>
    </message>
    <message>
        <source>Schrijf in een paar woorden waarom.</source>
        <translation>Write in a few words why.</translation>
    </message>
    <message>
        <source>Uw handtekening sluit het rapport: elke latere wijziging valt op. Zelf tekenen mag.</source>
        <translation>Your signature closes the report: every later change shows. You may sign it yourself.</translation>
    </message>
    <message>
        <source>De handtekening wordt hier gezet en door de deskundige bevestigd. Ze hoort alleen bij dit rapport.</source>
        <translation>The signature is written here and confirmed by the expert. It belongs to this report only.</translation>
    </message>
</context>
<context>
    <name>SignStatus</name>
    <message>
        <source>{0}: ondertekend, {1}</source>
        <translation>{0}: signed, {1}</translation>
    </message>
    <message>
        <source>{0}: tekent niet. {1}</source>
        <translation>{0}: does not sign. {1}</translation>
    </message>
    <message>
        <source>{0}: nog niet ondertekend</source>
        <translation>{0}: not signed yet</translation>
    </message>
    <message>
        <source>Loonwaardedeskundige {0}</source>
        <translation>Wage value expert {0}</translation>
    </message>
    <message>
        <source>Werknemer {0}</source>
        <translation>Employee {0}</translation>
    </message>
    <message>
        <source>Werkgever {0}</source>
        <translation>Employer {0}</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Handtekening van {0}, met pen, vinger of muis</source>
        <translation>Signature of {0}, by pen, finger or mouse</translation>
    </message>
    <message>
        <source>Opnieuw</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>Tekenen lukt niet? Typ dan de naam; die komt in de plaats van de handtekening.</source>
        <translation>Cannot draw? Then type the name; it takes the place of the signature.</translation>
    </message>
    <message>
        <source>Naam typen</source>
        <translation>Type the name</translation>
    </message>
    <message>
        <source>Teken hier: {0}</source>
        <translation>Sign here: {0}</translation>
    </message>
    <message>
        <source>Er is nog niets gezet.</source>
        <translation>Nothing has been written yet.</translation>
    </message>
    <message>
        <source>Teken in het vak, of typ de naam.</source>
        <translation>Sign in the box, or type the name.</translation>
    </message>
</context>
<context>
    <name>SignatureView</name>
    <message>
        <source>Het certificaat van {0} vertrouwen</source>
        <translation>Trust the certificate of {0}</translation>
    </message>
    <message>
        <source>Dit certificaat vertrouwen</source>
        <translation>Trust this certificate</translation>
    </message>
    <message>
        <source>klopt</source>
        <translation>right</translation>
    </message>
    <message>
        <source>klopt niet</source>
        <translation>not right</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Vertrouwd. {0}</source>
        <translation>Trusted. {0}</translation>
    </message>
    <message>
        <source>Niet vertrouwd. {0}</source>
        <translation>Not trusted. {0}</translation>
    </message>
    <message>
        <source>Kenmerk van het certificaat: {0}</source>
        <translation>Mark of the certificate: {0}</translation>
    </message>
    <message>
        <source>Het waarmerk van de beoordelaar, met het certificaat van {0}.</source>
        <translation>The seal of the assessor, with the certificate of {0}.</translation>
    </message>
    <message>
        <source>Gezet op de laptop van de beoordelaar {0}, die daarvoor instaat.</source>
        <translation>Written on the laptop of the assessor {0}, who vouches for it.</translation>
    </message>
    <message>
        <source>Gezet met het certificaat van {0}.</source>
        <translation>Made with the certificate of {0}.</translation>
    </message>
    <message>
        <source>Een tijdstempel over het hele document, van {0}.</source>
        <translation>A timestamp over the whole document, of {0}.</translation>
    </message>
    <message>
        <source>{0}, volgens de computer van wie tekende.</source>
        <translation>{0}, by the computer of the person who signed.</translation>
    </message>
    <message>
        <source>Tijdstempel: {0}, volgens {1}. {2}</source>
        <translation>Timestamp: {0}, according to {1}. {2}</translation>
    </message>
</context>
<context>
    <name>SourcesTable</name>
    <message>
        <source>werkgever</source>
        <translation>employer</translation>
    </message>
    <message>
        <source>werknemer</source>
        <translation>employee</translation>
    </message>
    <message>
        <source>gezien</source>
        <translation>seen</translation>
    </message>
    <message>
        <source>Besluit over {0}, in procent</source>
        <translation>Decision on {0}, in percent</translation>
    </message>
    <message>
        <source>Waarom: {0}</source>
        <translation>Why: {0}</translation>
    </message>
    <message>
        <source>waarom?</source>
        <translation>why?</translation>
    </message>
    <message>
        <source>niet gevraagd</source>
        <translation>not asked</translation>
    </message>
    <message>
        <source>besluit</source>
        <translation>decision</translation>
    </message>
    <message>
        <source>waarom</source>
        <translation>why</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Verder</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>uitleg bij de vraag, en alle toetsen</source>
        <translation>help with the question, and all keys</translation>
    </message>
    <message>
        <source>toelichting bij de vraag, en weer terug</source>
        <translation>note with the question, and back again</translation>
    </message>
    <message>
        <source>naar het volgende open punt</source>
        <translation>to the next open point</translation>
    </message>
    <message>
        <source>volgende stap</source>
        <translation>next step</translation>
    </message>
    <message>
        <source>vorige stap</source>
        <translation>previous step</translation>
    </message>
    <message>
        <source>In deze meting</source>
        <translation>In this measurement</translation>
    </message>
</context>
<context>
    <name>StepperBar</name>
    <message>
        <source>Stap {0} van {1}: {2}, {3}</source>
        <translation>Step {0} of {1}: {2}, {3}</translation>
    </message>
    <message>
        <source>u bent hier</source>
        <translation>you are here</translation>
    </message>
    <message>
        <source>klaar</source>
        <translation>done</translation>
    </message>
    <message>
        <source>nog open</source>
        <translation>still open</translation>
    </message>
    <message>
        <source>vraagt aandacht</source>
        <translation>needs attention</translation>
    </message>
    <message>
        <source>Stap {0} van {1}</source>
        <translation>Step {0} of {1}</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Gegevens</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Herhaling</source>
        <translation>Repeat</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Werkgever</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>Werknemer</source>
        <translation>Employee</translation>
    </message>
    <message>
        <source>Observatie</source>
        <translation>Observation</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Afwegen</source>
        <translation>Weighing</translation>
    </message>
    <message>
        <source>Uitkomst</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Verschil</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Euro&apos;s</source>
        <translation>Euros</translation>
    </message>
    <message>
        <source>Zienswijzen</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>Rapport</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Gesprek met de werkgever</source>
        <translation>Conversation with the employer</translation>
    </message>
    <message>
        <source>Vraag hoe het gaat, vergeleken met een gewone collega.</source>
        <translation>Ask how it goes, compared with a regular colleague.</translation>
    </message>
    <message>
        <source>Gesprek met de werknemer</source>
        <translation>Conversation with the employee</translation>
    </message>
    <message>
        <source>Vraag hoe de werknemer het zelf ziet.</source>
        <translation>Ask how the employee sees it.</translation>
    </message>
    <message>
        <source>Wat u zelf ziet en telt op de werkplek. Tellen is beter dan schatten; F4 opent de teller.</source>
        <translation>What you see and count yourself at the workplace. Counting is better than estimating; F4 opens the counter.</translation>
    </message>
    <message>
        <source>Wat een test of proefopdracht liet zien.</source>
        <translation>What a test or trial task showed.</translation>
    </message>
</context>
<context>
    <name>Stopwatch</name>
    <message>
        <source>Start (spatie)</source>
        <translation>Start (space)</translation>
    </message>
    <message>
        <source>Tijd noteren</source>
        <translation>Note the time</translation>
    </message>
    <message>
        <source>Op nul</source>
        <translation>Back to zero</translation>
    </message>
    <message>
        <source>Stopwatch: {0}</source>
        <translation>Stopwatch: {0}</translation>
    </message>
    <message>
        <source>Verder (spatie)</source>
        <translation>Go on (space)</translation>
    </message>
    <message>
        <source>Pauze (spatie)</source>
        <translation>Pause (space)</translation>
    </message>
</context>
<context>
    <name>StoryActPage</name>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>StoryActs</name>
    <message>
        <source>Doel afspreken</source>
        <translation>Agree on a goal</translation>
    </message>
    <message>
        <source>Doel bijwerken</source>
        <translation>Update goal</translation>
    </message>
    <message>
        <source>Een doel dat u met de werknemer afspreekt, en een dag om er weer naar te kijken.</source>
        <translation>A goal that you agree on with the employee, and a day to look at it again.</translation>
    </message>
    <message>
        <source>Doel vastleggen</source>
        <translation>Record the goal</translation>
    </message>
    <message>
        <source>Waarover</source>
        <translation>About what</translation>
    </message>
    <message>
        <source>Doel</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>Bijvoorbeeld: elke week één doos meer.</source>
        <translation>For example: one box more each week.</translation>
    </message>
    <message>
        <source>Weer kijken op</source>
        <translation>Look again on</translation>
    </message>
    <message>
        <source>Doel vastgelegd.</source>
        <translation>Goal recorded.</translation>
    </message>
    <message>
        <source>Notitie toevoegen</source>
        <translation>Add a note</translation>
    </message>
    <message>
        <source>Notitie bijwerken</source>
        <translation>Update note</translation>
    </message>
    <message>
        <source>Schrijf over het werk, niet over ziekte. Wie het dossier mag zien, kan dit lezen.</source>
        <translation>Write about the work, not about illness. Whoever may see the case file can read this.</translation>
    </message>
    <message>
        <source>Notitie vastleggen</source>
        <translation>Record the note</translation>
    </message>
    <message>
        <source>Notitie</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Notitie vastgelegd.</source>
        <translation>Note recorded.</translation>
    </message>
    <message>
        <source>Afspraak maken</source>
        <translation>Make an appointment</translation>
    </message>
    <message>
        <source>Afspraak bijwerken</source>
        <translation>Update appointment</translation>
    </message>
    <message>
        <source>Een dag waarop iemand weer kijkt. De afspraak komt op de bladzijde Vandaag.</source>
        <translation>A day on which somebody looks again. The appointment comes on the page Today.</translation>
    </message>
    <message>
        <source>Afspraak vastleggen</source>
        <translation>Record the appointment</translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Bijvoorbeeld: langs op het werk.</source>
        <translation>For example: drop by at work.</translation>
    </message>
    <message>
        <source>Kies een dag.</source>
        <translation>Choose a day.</translation>
    </message>
    <message>
        <source>Afspraak vastgelegd.</source>
        <translation>Appointment recorded.</translation>
    </message>
    <message>
        <source>Andere waarde afspreken</source>
        <translation>Agree on another value</translation>
    </message>
    <message>
        <source>De meting van {0} kwam op {1}. Beide waarden blijven altijd te zien.</source>
        <translation>The measurement of {0} came to {1}. Both values can always be seen.</translation>
    </message>
    <message>
        <source>Waarde vastleggen</source>
        <translation>Record the value</translation>
    </message>
    <message>
        <source>Afgesproken waarde</source>
        <translation>Agreed value</translation>
    </message>
    <message>
        <source>Wie spraken dit af</source>
        <translation>Who agreed on this</translation>
    </message>
    <message>
        <source>Bijvoorbeeld: gemeente en werkgever.</source>
        <translation>For example: municipality and employer.</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Op grond van</source>
        <translation>On the basis of</translation>
    </message>
    <message>
        <source>Bijvoorbeeld: een second opinion, een beschikking.</source>
        <translation>For example: a second opinion, a decision.</translation>
    </message>
    <message>
        <source>Vul de waarde in die is afgesproken.</source>
        <translation>Fill in the value that was agreed on.</translation>
    </message>
    <message>
        <source>Afgesproken waarde vastgelegd. De gemeten waarde blijft ernaast staan.</source>
        <translation>Agreed value recorded. The measured value stays beside it.</translation>
    </message>
    <message>
        <source>Second opinion beginnen</source>
        <translation>Begin a second opinion</translation>
    </message>
    <message>
        <source>Een tweede meting, zonder de eerste te zien. Zolang u eraan werkt, blijft de eerste voor u dicht. Daarna legt u ze naast elkaar.</source>
        <translation>A second measurement, without seeing the first one. As long as you work on it, the first one is closed to you. After that you lay them side by side.</translation>
    </message>
    <message>
        <source>Een andere beoordelaar, of dezelfde met een andere methode.</source>
        <translation>Another assessor, or the same one with another method.</translation>
    </message>
    <message>
        <source>Methode</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Leg vast wie u om een zienswijze vroeg. Tot die er is, staat het op de bladzijde Vandaag.</source>
        <translation>Record whom you asked for a view. Until it is there, it stands on the page Today.</translation>
    </message>
    <message>
        <source>Zienswijze gevraagd</source>
        <translation>View asked</translation>
    </message>
    <message>
        <source>Vastleggen</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Vastgelegd dat de zienswijze gevraagd is.</source>
        <translation>Recorded that the view was asked.</translation>
    </message>
    <message>
        <source>Aan wie</source>
        <translation>Asked of</translation>
    </message>
    <message>
        <source>Gevraagd op</source>
        <translation>Asked on</translation>
    </message>
    <message>
        <source>Loopt er een tijdelijk forfait? Dan moet de loonwaarde gemeten zijn voor het afloopt.</source>
        <translation>Is there a temporary fixed amount (forfait)? Then the wage value must be measured before it ends.</translation>
    </message>
    <message>
        <source>Forfait</source>
        <translation>Fixed amount (forfait)</translation>
    </message>
    <message>
        <source>Vastgelegd.</source>
        <translation>Recorded.</translation>
    </message>
    <message>
        <source>Loopt af op</source>
        <translation>Ends on</translation>
    </message>
    <message>
        <source>Leeg: er is geen forfait.</source>
        <translation>Empty: there is no fixed amount.</translation>
    </message>
    <message>
        <source>Vul dit in als het klaar is. Dan verdwijnt het van de bladzijde Vandaag en blijft het hier.</source>
        <translation>Fill this in when it is done. Then it goes from the page Today and stays here.</translation>
    </message>
    <message>
        <source>Wat kwam ervan</source>
        <translation>What came of it</translation>
    </message>
    <message>
        <source>het werk als geheel</source>
        <translation>the work as a whole</translation>
    </message>
</context>
<context>
    <name>StoryPage</name>
    <message>
        <source>Doel afspreken</source>
        <translation>Agree on a goal</translation>
    </message>
    <message>
        <source>Terugkijken: {0}</source>
        <translation>Looking back: {0}</translation>
    </message>
    <message>
        <source>(nog geen naam)</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>Er zijn nog geen metingen. Begin er een in het dossier.</source>
        <translation>There are no measurements yet. Begin one in the case file.</translation>
    </message>
    <message>
        <source>Eerstvolgende dag om te kijken: {0}</source>
        <translation>Next day to look again: {0}</translation>
    </message>
    <message>
        <source>Zienswijze gevraagd aan {0} op {1}; nog niet gekomen.</source>
        <translation>View asked of {0} on {1}; not in yet.</translation>
    </message>
    <message>
        <source>Het forfait loopt af op {0}.</source>
        <translation>The fixed amount (forfait) ends on {0}.</translation>
    </message>
    <message>
        <source>{0}; afgesproken {1}</source>
        <translation>{0}; agreed {1}</translation>
    </message>
    <message>
        <source>het geheel</source>
        <translation>the whole</translation>
    </message>
    <message>
        <source>afgerond</source>
        <translation>done</translation>
    </message>
    <message>
        <source>Bewaard als {0}.</source>
        <translation>Saved as {0}.</translation>
    </message>
    <message>
        <source>Het document wordt gemaakt…</source>
        <translation>Making the document…</translation>
    </message>
    <message>
        <source>Bewaren als PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>wanneer</source>
        <translation>when</translation>
    </message>
    <message>
        <source>soort</source>
        <translation>kind</translation>
    </message>
    <message>
        <source>loonwaarde</source>
        <translation>wage value</translation>
    </message>
    <message>
        <source>methode</source>
        <translation>method</translation>
    </message>
    <message>
        <source>stand</source>
        <translation>state</translation>
    </message>
    <message>
        <source>vraag</source>
        <translation>question</translation>
    </message>
    <message>
        <source>besloten</source>
        <translation>decided</translation>
    </message>
    <message>
        <source>waarom</source>
        <translation>why</translation>
    </message>
    <message>
        <source>waarover</source>
        <translation>about what</translation>
    </message>
    <message>
        <source>doel</source>
        <translation>goal</translation>
    </message>
    <message>
        <source>weer kijken</source>
        <translation>look again</translation>
    </message>
    <message>
        <source>wat kwam ervan</source>
        <translation>what came of it</translation>
    </message>
    <message>
        <source>notitie</source>
        <translation>note</translation>
    </message>
    <message>
        <source>wie en wanneer</source>
        <translation>who and when</translation>
    </message>
    <message>
        <source>wat</source>
        <translation>what</translation>
    </message>
    <message>
        <source>Metingen, oudste eerst</source>
        <translation>Measurements, oldest first</translation>
    </message>
    <message>
        <source>Wat er besloten is en waarom</source>
        <translation>What was decided and why</translation>
    </message>
    <message>
        <source>Doelen</source>
        <translation>Goals</translation>
    </message>
    <message>
        <source>Notities</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Afspraken</source>
        <translation>Appointments</translation>
    </message>
    <message>
        <source>Meting openen</source>
        <translation>Open measurement</translation>
    </message>
    <message>
        <source>Twee metingen naast elkaar</source>
        <translation>Two measurements side by side</translation>
    </message>
    <message>
        <source>Andere waarde afspreken</source>
        <translation>Agree on another value</translation>
    </message>
    <message>
        <source>Second opinion beginnen</source>
        <translation>Begin a second opinion</translation>
    </message>
    <message>
        <source>Zienswijze gevraagd</source>
        <translation>View asked</translation>
    </message>
    <message>
        <source>Notitie toevoegen</source>
        <translation>Add a note</translation>
    </message>
    <message>
        <source>Afspraak maken</source>
        <translation>Make an appointment</translation>
    </message>
    <message>
        <source>Forfait</source>
        <translation>Fixed amount (forfait)</translation>
    </message>
    <message>
        <source>Afdrukken</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Terug naar het dossier</source>
        <translation>Back to the case file</translation>
    </message>
    <message>
        <source>Metingen</source>
        <translation>Measurements</translation>
    </message>
    <message>
        <source>PDF-bestanden (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>Plaatje bewaren</source>
        <translation>Save picture</translation>
    </message>
    <message>
        <source>Vectorplaatjes (*.svg)</source>
        <translation>Vector pictures (*.svg)</translation>
    </message>
</context>
<context>
    <name>TakenOver</name>
    <message>
        <source>klopt nog</source>
        <translation>still right</translation>
    </message>
    <message>
        <source>er is iets veranderd</source>
        <translation>something has changed</translation>
    </message>
    <message>
        <source>{0}: klopt dit nog?</source>
        <translation>{0}: is this still right?</translation>
    </message>
    <message>
        <source>overgenomen, nog niet bevestigd</source>
        <translation>taken over, not confirmed yet</translation>
    </message>
    <message>
        <source>bevestigd</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>opnieuw beantwoord</source>
        <translation>answered anew</translation>
    </message>
</context>
<context>
    <name>Talk</name>
    <message>
        <source>de werkgever</source>
        <translation>the employer</translation>
    </message>
    <message>
        <source>de werknemer</source>
        <translation>the employee</translation>
    </message>
    <message>
        <source>Wie beantwoordt de vragen?</source>
        <translation>Who answers the questions?</translation>
    </message>
    <message>
        <source>Het gaat over: {0}</source>
        <translation>This is about: {0}</translation>
    </message>
    <message>
        <source>weet ik niet</source>
        <translation>I do not know</translation>
    </message>
    <message>
        <source>dit hoort niet bij het werk</source>
        <translation>this is not part of the work</translation>
    </message>
    <message>
        <source>bijna niets</source>
        <translation>almost nothing</translation>
    </message>
    <message>
        <source>een klein deel</source>
        <translation>a small part</translation>
    </message>
    <message>
        <source>iets minder dan de helft</source>
        <translation>a little less than half</translation>
    </message>
    <message>
        <source>de helft</source>
        <translation>half</translation>
    </message>
    <message>
        <source>iets meer dan de helft</source>
        <translation>a little more than half</translation>
    </message>
    <message>
        <source>een groot deel</source>
        <translation>a large part</translation>
    </message>
    <message>
        <source>het meeste</source>
        <translation>most of it</translation>
    </message>
    <message>
        <source>bijna alles</source>
        <translation>almost everything</translation>
    </message>
    <message>
        <source>alles, net als een collega</source>
        <translation>everything, just like a colleague</translation>
    </message>
    <message>
        <source>meer dan een collega</source>
        <translation>more than a colleague</translation>
    </message>
    <message>
        <source>Dit antwoord is niet bewaard. Vraag de loonwaardedeskundige om hulp.</source>
        <translation>This answer was not kept. Ask the wage value expert for help.</translation>
    </message>
</context>
<context>
    <name>TalkPoints</name>
    <message>
        <source>Gesprekspunten</source>
        <translation>Points to talk about</translation>
    </message>
    <message>
        <source>Ernaartoe</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>Ernaartoe: {0}</source>
        <translation>Go there: {0}</translation>
    </message>
</context>
<context>
    <name>TallyCounter</name>
    <message>
        <source>Tel er één (spatie)</source>
        <translation>Count one (space)</translation>
    </message>
    <message>
        <source>Eén terug</source>
        <translation>Take one back</translation>
    </message>
    <message>
        <source>Geteld: {0} {1}</source>
        <translation>Counted: {0} {1}</translation>
    </message>
    <message>
        <source>{0} · {1} per uur</source>
        <translation>{0} · {1} per hour</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>Samenvoegen</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Omhoog</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Omlaag</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Weghalen</source>
        <translation>Take away</translation>
    </message>
    <message>
        <source>Samenvoegen met welke taak?</source>
        <translation>Merge with which task?</translation>
    </message>
    <message>
        <source>met {0}</source>
        <translation>with {0}</translation>
    </message>
    <message>
        <source>een taak zonder naam</source>
        <translation>a task without a name</translation>
    </message>
</context>
<context>
    <name>TimePerPiece</name>
    <message>
        <source>Een gewone collega doet over één stuk, in minuten</source>
        <translation>A regular colleague takes for one piece, in minutes</translation>
    </message>
    <message>
        <source>Zoveel stuks zijn gedaan terwijl de stopwatch liep</source>
        <translation>So many pieces were done while the stopwatch ran</translation>
    </message>
    <message>
        <source>{0} op de stopwatch</source>
        <translation>{0} on the stopwatch</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>een week</source>
        <translation>a week</translation>
    </message>
    <message>
        <source>twee weken</source>
        <translation>two weeks</translation>
    </message>
    <message>
        <source>twee maanden</source>
        <translation>two months</translation>
    </message>
    <message>
        <source>een half jaar</source>
        <translation>half a year</translation>
    </message>
    <message>
        <source>een jaar</source>
        <translation>a year</translation>
    </message>
    <message>
        <source>Bewaren voor uw agenda</source>
        <translation>Keep for your calendar</translation>
    </message>
    <message>
        <source>In het agendabestand staan alleen soort, dag en code. Geen naam, geen werkgever, geen uitkomst.</source>
        <translation>The calendar file holds only kind, day and code. No name, no employer, no result.</translation>
    </message>
    <message>
        <source>Er is niets aan de beurt, en er zijn geen metingen die nog af moeten.</source>
        <translation>Nothing is due, and there are no measurements that still have to be finished.</translation>
    </message>
    <message>
        <source>wanneer</source>
        <translation>when</translation>
    </message>
    <message>
        <source>wat</source>
        <translation>what</translation>
    </message>
    <message>
        <source>om wie het gaat</source>
        <translation>who it is about</translation>
    </message>
    <message>
        <source>code</source>
        <translation>code</translation>
    </message>
    <message>
        <source>Kijk vooruit</source>
        <translation>Look ahead</translation>
    </message>
    <message>
        <source>Te laat</source>
        <translation>Too late</translation>
    </message>
    <message>
        <source>Vandaag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Binnen een week</source>
        <translation>Within a week</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Nog niet af</source>
        <translation>Not finished yet</translation>
    </message>
    <message>
        <source>Gekozen regel openen</source>
        <translation>Open the chosen row</translation>
    </message>
    <message>
        <source>Er wordt opgezocht wat aan de beurt is…</source>
        <translation>Looking up what is due…</translation>
    </message>
    <message>
        <source>{0}. Enter opent een regel.</source>
        <translation>{0}. Enter opens a row.</translation>
    </message>
    <message>
        <source>(nog geen naam)</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>zonder datum</source>
        <translation>without date</translation>
    </message>
    <message>
        <source>vandaag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>1 dag te laat</source>
        <translation>1 day too late</translation>
    </message>
    <message>
        <source>{0} dagen te laat</source>
        <translation>{0} days too late</translation>
    </message>
    <message>
        <source>{0} afspraken staan in {1}.</source>
        <translation>{0} appointments are in {1}.</translation>
    </message>
    <message>
        <source>Open het bestand in uw agenda. Met de code vindt u hier terug om wie het gaat.</source>
        <translation>Open the file in your calendar. With the code you find here who it is about.</translation>
    </message>
    <message>
        <source>Agenda bewaren</source>
        <translation>Keep calendar</translation>
    </message>
    <message>
        <source>Agendabestanden (*.ics)</source>
        <translation>Calendar files (*.ics)</translation>
    </message>
</context>
<context>
    <name>TrustedList</name>
    <message>
        <source>U vertrouwt nog niemand. Loonmaat vertrouwt uit zichzelf geen enkel certificaat.</source>
        <translation>You trust nobody yet. Loonmaat does not trust any certificate by itself.</translation>
    </message>
    <message>
        <source>Certificaat uit bestand toevoegen</source>
        <translation>Add a certificate from a file</translation>
    </message>
    <message>
        <source>Certificaten die u vertrouwt</source>
        <translation>Certificates that you trust</translation>
    </message>
    <message>
        <source>zelf gemaakt</source>
        <translation>made by oneself</translation>
    </message>
    <message>
        <source>uitgegeven door {0}</source>
        <translation>issued by {0}</translation>
    </message>
    <message>
        <source>{0}, {1}, geldig tot en met {2}</source>
        <translation>{0}, {1}, valid up to and including {2}</translation>
    </message>
    <message>
        <source>Het certificaat van {0} niet meer vertrouwen</source>
        <translation>No longer trust the certificate of {0}</translation>
    </message>
    <message>
        <source>Niet meer vertrouwen</source>
        <translation>No longer trust</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>De kluis is op slot</source>
        <translation>The vault is locked</translation>
    </message>
    <message>
        <source>Open de kluis om verder te werken.</source>
        <translation>Open the vault to go on working.</translation>
    </message>
    <message>
        <source>Kluis openen</source>
        <translation>Open the vault</translation>
    </message>
    <message>
        <source>Wachtzin</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Wachtzin vergeten</source>
        <translation>Forgot passphrase</translation>
    </message>
</context>
<context>
    <name>ViewsPage</name>
    <message>
        <source>Zienswijzen</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>Wat werknemer en werkgever van de uitkomst vinden. Schrijf het op zoals zij het zeggen.</source>
        <translation>What employee and employer think of the result. Write it down as they say it.</translation>
    </message>
</context>
<context>
    <name>Waterfall</name>
    <message>
        <source>Van 100 naar de uitkomst: {0}</source>
        <translation>From 100 to the result: {0}</translation>
    </message>
</context>
<context>
    <name>WaysPanel</name>
    <message>
        <source>Tempo</source>
        <translation>Pace</translation>
    </message>
    <message>
        <source>Kwaliteit</source>
        <translation>Quality</translation>
    </message>
    <message>
        <source>Inzetbaarheid</source>
        <translation>Deployability</translation>
    </message>
    <message>
        <source>Wat elke manier ervan maakt</source>
        <translation>What each way makes of it</translation>
    </message>
    <message>
        <source>De methoden van vóór 2021 voegden tempo, kwaliteit en inzetbaarheid elk anders samen. Daarom kreeg één persoon bij de ene methode veel meer dan bij de andere.</source>
        <translation>The methods from before 2021 each put pace, quality and deployability together in another way. That is why one person got much more with one method than with another.</translation>
    </message>
    <message>
        <source>manier</source>
        <translation>way</translation>
    </message>
    <message>
        <source>uitkomst</source>
        <translation>result</translation>
    </message>
    <message>
        <source>band</source>
        <translation>band</translation>
    </message>
    <message>
        <source>wat elke factor kost</source>
        <translation>what each factor costs</translation>
    </message>
</context>
<context>
    <name>WeekBar</name>
    <message>
        <source>nog te verdelen</source>
        <translation>still to be divided</translation>
    </message>
    <message>
        <source>te veel verdeeld</source>
        <translation>divided too much</translation>
    </message>
</context>
<context>
    <name>WeighRow</name>
    <message>
        <source>werkgever</source>
        <translation>employer</translation>
    </message>
    <message>
        <source>werknemer</source>
        <translation>employee</translation>
    </message>
    <message>
        <source>gezien</source>
        <translation>seen</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
</context>
<context>
    <name>WeighingPage</name>
    <message>
        <source>Afwegen</source>
        <translation>Weighing</translation>
    </message>
    <message>
        <source>Wat werkgever, werknemer en u zelf zagen, naast elkaar. U beslist en zegt waarom.</source>
        <translation>What employer, employee and you yourself saw, side by side. You decide and say why.</translation>
    </message>
    <message>
        <source>{0} (geteld)</source>
        <translation>{0} (counted)</translation>
    </message>
    <message>
        <source>Zeg waarom, of tel.</source>
        <translation>Say why, or count.</translation>
    </message>
    <message>
        <source>Bespreken: de bronnen verschillen {0}.</source>
        <translation>Talk about this: the sources differ by {0}.</translation>
    </message>
    <message>
        <source>Hier is niets om over te nemen.</source>
        <translation>There is nothing to take over here.</translation>
    </message>
    <message>
        <source>overnemen wat gezien is, als besluit</source>
        <translation>take over what was seen, as the decision</translation>
    </message>
    <message>
        <source>overnemen wat de werkgever zegt</source>
        <translation>take over what the employer says</translation>
    </message>
    <message>
        <source>overnemen wat de werknemer zegt</source>
        <translation>take over what the employee says</translation>
    </message>
    <message>
        <source>overnemen wat gezien is, of waar iedereen het over eens is</source>
        <translation>take over what was seen, or what all agree on</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Er ging iets mis in Loonmaat zelf. Uw gegevens zijn niet veranderd.</source>
        <translation>Something went wrong in Loonmaat itself. Your data has not changed.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw. Lukt het weer niet, stuur dan het foutverslag.</source>
        <translation>Try again. If it fails again, send the report of the fault.</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Stoppen</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Wordt gestopt…</source>
        <translation>Stopping…</translation>
    </message>
</context>
<context>
    <name>WorkMarks</name>
    <message>
        <source>Begin (spatie)</source>
        <translation>Begin (space)</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>werkt {0} · werkt niet {1}</source>
        <translation>works {0} · does not work {1}</translation>
    </message>
    <message>
        <source>Werkt nu niet (spatie)</source>
        <translation>Does not work now (space)</translation>
    </message>
    <message>
        <source>Werkt weer (spatie)</source>
        <translation>Works again (space)</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>Taken en normfunctie</source>
        <translation>Tasks and norm function</translation>
    </message>
    <message>
        <source>Het werk dat echt gedaan wordt, in hoofdtaken, en de functie waarmee u vergelijkt.</source>
        <translation>The work that is really done, in main tasks, and the job you compare with.</translation>
    </message>
    <message>
        <source>{0} uur</source>
        <translation>{0} hours</translation>
    </message>
    <message>
        <source>Het werk als geheel</source>
        <translation>The work as a whole</translation>
    </message>
    <message>
        <source>Alt+Omhoog</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>taak omhoog</source>
        <translation>task up</translation>
    </message>
    <message>
        <source>Alt+Omlaag</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>taak omlaag</source>
        <translation>task down</translation>
    </message>
    <message>
        <source>{0} toevoegen</source>
        <translation>Add {0}</translation>
    </message>
    <message>
        <source>naamloos</source>
        <translation>nameless</translation>
    </message>
</context>
<context>
    <name>WorkingTime</name>
    <message>
        <source>geen oorzaak gekozen</source>
        <translation>no cause chosen</translation>
    </message>
    <message>
        <source>Waardoor werd er niet gewerkt?</source>
        <translation>Why was there no work?</translation>
    </message>
    <message>
        <source>Zoveel minuten werkt een gewone collega in deze tijd ook niet</source>
        <translation>A regular colleague does not work for this many minutes in this time either</translation>
    </message>
    <message>
        <source>niet gewerkt {0}</source>
        <translation>did not work {0}</translation>
    </message>
</context>
<context>
    <name>_End</name>
    <message>
        <source>Klaar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Dank u wel. Dit waren de vragen.</source>
        <translation>Thank you. These were the questions.</translation>
    </message>
    <message>
        <source>Geef de laptop terug. Alleen de loonwaardedeskundige kan verder.</source>
        <translation>Give the laptop back. Only the wage value expert can go on.</translation>
    </message>
</context>
<context>
    <name>_Parts</name>
    <message>
        <source>{0} {1} procent</source>
        <translation>{0} {1} percent</translation>
    </message>
    <message>
        <source>De week: {0}</source>
        <translation>The week: {0}</translation>
    </message>
    <message>
        <source>nog geen hoofdtaken</source>
        <translation>no main tasks yet</translation>
    </message>
</context>
<context>
    <name>_Remarks</name>
    <message>
        <source>Het werk als geheel</source>
        <translation>The work as a whole</translation>
    </message>
</context>
</TS>
