import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Checks many files in one run of Java. Reads lines "PROFILE TAB PATH" (profile: ua1, 3a); answers each with one line for
 * every rule broken ("clause-number TAB times TAB what TAB where"), then "PASS", "FAIL" or "ERROR TAB what".
 */
public class Vera {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] parts = line.split("\t", 2);
            try {
                check(PDFAFlavour.byFlavourId(parts[0]), parts[1], out);
            } catch (Exception problem) {
                out.println("ERROR\t" + oneLine(problem.toString()));
            }
        }
    }

    private static void check(PDFAFlavour flavour, String path, PrintStream out) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(path), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, 1000, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            Map<String, Integer> times = new TreeMap<>();
            Map<String, String> first = new TreeMap<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
                String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                times.merge(rule, 1, Integer::sum);
                first.putIfAbsent(rule, oneLine(assertion.getMessage()) + "\t" + assertion.getLocation().getContext());
            }
            for (String rule : times.keySet()) out.println(rule + "\t" + times.get(rule) + "\t" + first.get(rule));
            out.println(result.isCompliant() ? "PASS" : "FAIL");
        }
    }

    private static String oneLine(String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ");
    }
}
